// Opens the dialog, and brings the focus back to where it came from. A message that was edited meanwhile has new buttons,
// and a button of a closed menu cannot be focused; then its message, or the composer, takes the focus.
import { byId } from "./dom.js";

export function showDialog(dialog) {
  if (dialog.open) return;
  const from = document.activeElement;
  const list = from?.closest(".messages, #thread-root")?.id;
  const message = from?.closest("article.message")?.dataset.testid;
  const action = from?.dataset.action;
  dialog.addEventListener("close", () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const now = list && byId(list)?.querySelector(`[data-testid="${CSS.escape(message)}"]`);
    const twin = action && now?.querySelector(`.e-actions > [data-action="${CSS.escape(action)}"]`);
    (twin || now?.querySelector("summary") || now || byId("composer-place").querySelector("textarea"))?.focus();
  }, { once: true });
  dialog.showModal();
}
