// One polite sentence at the edge of the page. It never takes the focus.
import { h, byId, icon } from "./dom.js";

const STAYS_MS = 7000;

export function toast(sentence) {
  const close = h("button", { type: "button", class: "button quiet icon-only", "aria-label": "Dismiss", onclick: () => card.remove() }, icon("close"));
  const card = h("div", { class: "toast", "data-testid": "toast" }, h("p", {}, sentence), close);
  // One at a time: a burst of sentences would only hide the page.
  byId("toasts").replaceChildren(card);
  setTimeout(() => card.remove(), STAYS_MS);
}

/** Runs work and tells in a toast what went wrong; undefined then. */
export async function orToast(work) {
  try {
    return await work();
  } catch (problem) {
    if (problem?.status === undefined) throw problem;
    toast(problem.message);
    return undefined;
  }
}
