// A list with nothing in it says so in one sentence, and offers the one thing that would fill it.
import { h } from "./dom.js";

/** `sentence` may hold nodes; `run` is what the button does. Without a label there is nothing to do. */
export function emptyState(sentence, label, run) {
  return h("div", { class: "empty-state" },
    h("p", { class: "empty" }, sentence),
    label ? h("button", { type: "button", class: "button", "data-testid": "empty-action", onclick: run }, label) : null);
}
