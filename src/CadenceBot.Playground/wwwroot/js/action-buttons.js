// The buttons of a message. Rarely used ones wait in a menu behind "More".
import { h, icon, whileBusy } from "./dom.js";
import { safeUrl } from "./rich-text.js";

const LIST_WIDTH_PX = 176;
const ROW_PX = 44;

function button(message, action, press) {
  const look = `button act ${action.style ?? ""}`.trim();
  if (action.url && !action.command && !action.opensForm) {
    const url = safeUrl(action.url);
    return url ? h("a", { class: look, href: url, target: "_blank", rel: "noopener noreferrer", "data-action": action.id }, action.label) : null;
  }
  const node = h("button", {
    type: "button",
    class: look,
    "data-action": action.id,
    "data-testid": `action-${action.id}`,
    "aria-haspopup": action.opensForm ? "dialog" : null,
    disabled: !press,
    title: press ? null : "The operator only looks on. Be somebody to press this.",
  }, action.label);
  node.addEventListener("click", () => {
    const menu = node.closest("details");
    if (menu) {
      menu.open = false;
      menu.firstElementChild.focus(); // a closed menu holds no focus
    }
    whileBusy(node, () => press(message, action));
  });
  return node;
}

function moreMenu(message, actions, press) {
  const menu = h("details", { class: "menu" },
    h("summary", { class: "button act icon-only", "data-testid": "more", "aria-label": "More answers", title: "More" }, icon("more")),
    h("div", { class: "menu-list" }, actions.map(action => button(message, action, press))));
  menu.firstElementChild.addEventListener("click", () => {
    // Near the right edge the list grows to the left, near the bottom upwards. Decided before it opens: nothing jumps.
    const list = menu.lastElementChild;
    const pane = (menu.closest(".scroll") ?? document.body).getBoundingClientRect();
    const place = menu.getBoundingClientRect();
    list.classList.toggle("to-left", place.left + Math.max(list.offsetWidth, LIST_WIDTH_PX) > pane.right - 8);
    list.classList.toggle("upwards", place.bottom + actions.length * ROW_PX > pane.bottom - 8);
  });
  menu.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.firstElementChild.focus();
  });
  return menu;
}

export function actionBar(message, actions, press) {
  const plain = actions.filter(action => !action.overflow);
  const overflow = actions.filter(action => action.overflow);
  return h("div", { class: "e-actions", role: "group", "aria-label": "Answers" },
    plain.map(action => button(message, action, press)),
    overflow.length ? moreMenu(message, overflow, press) : null);
}

/** An open menu closes when something else is pressed. */
export function startMenus() {
  document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
}
