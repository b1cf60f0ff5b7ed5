// Day 0 to 100 at a glance: the gates on a line, today's place on it, and the same in words below.
import { h, icon, hidden } from "./dom.js";
import { dayAndTime } from "./when.js";

const LAST_DAY = 100;

export const GATE_STATES = {
  open: { icon: "circle", word: "Open" },
  passed: { icon: "check", word: "Passed" },
  overridden: { icon: "flag", word: "Overridden" },
};

const place = day => `${Math.max(0, Math.min(LAST_DAY, day)) * 100 / LAST_DAY}%`;

function at(node, day) {
  node.style.left = place(day);
  return node;
}

/** The drawn line. The list below says the same, so a screen reader is spared it. */
function track(plan) {
  const done = h("div", { class: "track-done" });
  done.style.width = place(plan.day);
  return h("div", { class: "track", "aria-hidden": "true" },
    h("div", { class: "track-line" }), done,
    plan.gates.map(gate => at(h("span", { class: `track-gate ${gate.state}` }, icon(GATE_STATES[gate.state]?.icon ?? "circle"), h("b", {}, String(gate.day))), gate.day)),
    at(h("span", { class: "track-today" }, h("b", {}, `Today, day ${plan.day}`)), plan.day));
}

function gateItem(gate) {
  const { icon: name, word } = GATE_STATES[gate.state] ?? { icon: "circle", word: gate.state };
  const when = gate.passedAt ? `since ${dayAndTime(gate.passedAt)}` : `due ${dayAndTime(gate.dueAt)}`;
  const missing = gate.state === "open" ? gate.missing ?? [] : [];
  return h("li", { class: `gate ${gate.state}`, "data-testid": `gate-${gate.day}`, "data-state": gate.state },
    icon(name),
    h("div", {},
      h("p", {}, h("strong", {}, `Gate ${gate.day}`), " ", h("span", { class: "tag" }, word), " ", h("span", { class: "muted" }, when)),
      missing.length ? [hidden("Missing:"), h("ul", { class: "missing" }, missing.map(text => h("li", {}, text)))] : null));
}

export function timeline(plan) {
  const track_ = track(plan);
  // Near an end the words would run out of the panel.
  const today = track_.querySelector(".track-today");
  if (plan.day < 18) today.classList.add("at-start");
  if (plan.day > 82) today.classList.add("at-end");
  return h("section", { class: "block", "aria-labelledby": "gates-title" },
    h("h3", { id: "gates-title" }, "Gates"), track_,
    h("ol", { class: "gates" }, plan.gates.map(gateItem)));
}
