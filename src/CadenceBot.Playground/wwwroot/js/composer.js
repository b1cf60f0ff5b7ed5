// The box to write in, for a conversation or a thread. Enter sends, Shift+Enter breaks the line.
import { h, icon, whileBusy } from "./dom.js";
import { suggestionsFor } from "./suggestions.js";

const MOST_CHARACTERS = 40000;
let count = 0;

/** `send(text)` answers false when the words were not taken. */
export function composer({ placeholder, label, testid, sendTestid, send }) {
  const listId = `suggestions-${++count}`;
  const list = h("ul", { class: "suggestions", role: "listbox", id: listId, "aria-label": "Suggestions", hidden: true });
  const box = h("textarea", {
    rows: 1, placeholder, "aria-label": label, "data-testid": testid, maxlength: MOST_CHARACTERS, autocomplete: "off",
    "aria-controls": listId, "aria-autocomplete": "list",
  });
  const button = h("button", { type: "submit", class: "button primary icon-only", "data-testid": sendTestid, "aria-label": "Send", title: "Send" }, icon("send"));
  const told = h("span", { class: "visually-hidden", role: "status" });
  const form = h("form", { class: "composer" }, list, box, button, told);
  let active = -1;
  let last = "";

  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
  };
  const options = () => [...list.children];
  const closeList = () => { list.hidden = true; active = -1; told.textContent = ""; box.removeAttribute("aria-activedescendant"); };
  const take = line => { box.value = line; closeList(); box.focus(); };

  function offer() {
    fit();
    const found = suggestionsFor(box.value);
    closeList();
    list.replaceChildren(...found.map(({ line, about }, i) => h("li", {
      role: "option", id: `${listId}-${i}`, "aria-selected": "false", "data-line": line,
      // Keep the focus in the box; a press on the list must not blur it first.
      onpointerdown: event => event.preventDefault(),
      onclick: () => take(line),
    }, h("code", {}, line), h("span", {}, about))));
    list.hidden = found.length === 0;
    told.textContent = found.length ? `${found.length} ${found.length === 1 ? "suggestion" : "suggestions"}, arrow keys to choose.` : "";
  }

  function pick(to) {
    active = (to + options().length) % options().length;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    box.setAttribute("aria-activedescendant", options()[active].id);
  }

  const submit = () => whileBusy(button, async () => {
    const text = box.value.trim();
    if (!text) return;
    closeList();
    box.value = "";
    fit();
    last = text;
    // Refused words come back, unless something else was typed meanwhile.
    if ((await send(text)) === false && !box.value) { box.value = text; fit(); }
  });

  box.addEventListener("input", offer);
  box.addEventListener("blur", closeList);
  box.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (open && event.key === "ArrowDown") pick(active + 1);
    else if (open && event.key === "ArrowUp") pick(active < 0 ? -1 : active - 1);
    else if (open && event.key === "Tab" && !event.shiftKey) take(options()[Math.max(active, 0)].dataset.line);
    else if (open && event.key === "Enter" && active >= 0) take(options()[active].dataset.line);
    else if (open && event.key === "Escape") { closeList(); event.stopPropagation(); }
    else if (event.key === "ArrowUp" && box.value === "" && last) { box.value = last; fit(); }
    else if (event.key === "Enter" && !event.shiftKey) submit();
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", event => { event.preventDefault(); submit(); });
  const write = line => { box.value = line; closeList(); fit(); box.focus(); };
  return { form, box, write, clear: () => { box.value = ""; closeList(); fit(); } };
}
