// The nine elements of a message, drawn for a screen.
import { h, icon, hidden } from "./dom.js";
import { richText } from "./rich-text.js";
import { actionBar } from "./action-buttons.js";

const STATES = {
  done: { icon: "check", word: "Done" },
  open: { icon: "circle", word: "Open" },
  moved: { icon: "moved", word: "Moved" },
  dropped: { icon: "close", word: "Dropped" },
};

const draw = {
  heading: ({ text }) => h("h3", { class: "e-heading" }, text),
  text: ({ spans }) => h("p", { class: "e-text" }, richText(spans)),
  facts: ({ items = [] }) => h("dl", { class: "e-facts" }, items.map(fact => h("div", {}, h("dt", {}, fact.label), h("dd", {}, richText(fact.value))))),
  checklist: ({ items = [] }) => h("ul", { class: "e-checklist" }, items.map(checkItem)),
  progress: ({ label, value, max }) => progress(label, value, max),
  picture: ({ url, alt }) => picture(url, alt),
  note: ({ spans }) => h("p", { class: "e-note" }, richText(spans)),
  divider: () => h("hr", { class: "e-divider" }),
};

function checkItem({ state, spans }) {
  const { icon: name, word } = STATES[state] ?? STATES.open;
  const quiet = state === "done" || state === "open";
  return h("li", { class: `check ${state}` }, icon(name),
    h("span", {}, quiet ? hidden(`${word}: `) : null, richText(spans), quiet ? null : h("span", { class: "tag" }, word)));
}

function progress(label, value, max) {
  const words = `${value} of ${max}`;
  return h("div", { class: "e-progress" },
    h("p", { "aria-hidden": "true" }, h("span", {}, label), h("span", {}, words)),
    h("progress", { value, max, "aria-label": `${label}: ${words}` }, words));
}

/** Pictures come with the message or from the program itself, never from elsewhere. */
function picture(url, alt) {
  const own = url?.startsWith("data:image/") || (URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin);
  return own ? h("img", { class: "e-picture", src: url, alt: alt ?? "", loading: "lazy" }) : h("p", { class: "e-note" }, alt ?? "A picture");
}

/** `press(message, action)` is what a button does; without it the buttons are shown but closed. */
export function messageBody(message, press) {
  const elements = message.elements ?? [];
  const actions = message.actions ?? [];
  const known = elements.every(element => element.kind === "actions" || draw[element.kind]);
  const asks = message.from === "bot" && !message.to && actions.length > 0;
  const body = h("div", { class: asks ? "body card" : "body" });
  if (elements.length === 0 || !known) body.append(h("p", { class: "e-text plain" }, message.text));
  const shown = new Set();
  for (const element of known ? elements : []) {
    if (element.kind !== "actions") {
      body.append(draw[element.kind](element));
      continue;
    }
    const here = (element.ids ?? []).map(id => actions.find(action => action.id === id)).filter(Boolean);
    here.forEach(action => shown.add(action));
    if (here.length) body.append(actionBar(message, here, press));
  }
  // An action that no element places must still be reachable.
  const rest = actions.filter(action => !shown.has(action));
  if (rest.length) {
    const bar = [...body.querySelectorAll(".e-actions")].at(-1);
    if (bar && rest.every(action => action.overflow)) bar.replaceWith(actionBar(message, [...lastPlaced(elements, actions), ...rest], press));
    else body.append(actionBar(message, rest, press));
  }
  return body;
}

/** Overflow choices that no element names join the last row of buttons. */
function lastPlaced(elements, actions) {
  const ids = elements.filter(element => element.kind === "actions").at(-1)?.ids ?? [];
  return ids.map(id => actions.find(action => action.id === id)).filter(Boolean);
}
