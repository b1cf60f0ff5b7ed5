// The whole plan at a glance: the gates on a line, today's place on it, and the same in words below.
import { h, icon, hidden } from "./dom.js";
import { store } from "./store.js";
import { dayAndTime } from "./when.js";

const AFTER_DAYS = 10; // the review comes after the last gate
const MOST_MISSING = 3;

export const GATE_STATES = {
  open: { icon: "circle", word: "Open" },
  passed: { icon: "check", word: "Passed" },
  overridden: { icon: "flag", word: "Overridden" },
};

const lastDay = plan => Math.max(plan.lengthDays ?? 0, ...plan.gates.map(gate => gate.day)) + AFTER_DAYS;

const place = (plan, day) => `${Math.max(0, Math.min(1, day / lastDay(plan))) * 100}%`;

function at(plan, node, day) {
  node.style.left = place(plan, day);
  return node;
}

/** The drawn line. The list below says the same, so a screen reader is spared it. */
function track(plan) {
  const done = h("div", { class: "track-done" });
  done.style.width = place(plan, plan.day);
  return h("div", { class: "track", "aria-hidden": "true" },
    h("div", { class: "track-line" }), done,
    plan.gates.map(gate => at(plan, h("span", { class: `track-gate ${gate.state}` }, icon(GATE_STATES[gate.state]?.icon ?? "circle"), h("b", {}, String(gate.day))), gate.day)),
    at(plan, h("span", { class: "track-today" }, h("b", {}, `Today, day ${plan.day}`)), plan.day));
}

function gateItem(gate) {
  const { icon: name, word } = GATE_STATES[gate.state] ?? { icon: "circle", word: gate.state };
  const was = new Date(gate.dueAt) < new Date(store.now) ? "was due" : "due";
  const when = gate.passedAt ? `on ${dayAndTime(gate.passedAt)}` : `${was} ${dayAndTime(gate.dueAt)}`;
  const missing = gate.state === "open" ? gate.missing ?? [] : [];
  return h("li", { class: `gate ${gate.state}`, "data-testid": `gate-${gate.day}`, "data-state": gate.state },
    icon(name),
    h("div", {},
      h("p", {}, h("strong", {}, `Gate ${gate.day}`), " ", h("span", { class: "tag" }, word), " ", h("span", { class: "muted" }, when)),
      missing.length ? [hidden("Missing:"), missingList(missing)] : null));
}

/** A far gate misses a lot; the first few say enough until somebody asks. */
function missingList(missing) {
  const items = texts => texts.map(text => h("li", {}, text));
  if (missing.length <= MOST_MISSING + 1) return h("ul", { class: "missing" }, items(missing));
  const more = missing.slice(MOST_MISSING);
  return [
    h("ul", { class: "missing" }, items(missing.slice(0, MOST_MISSING))),
    h("details", { class: "missing-more" }, h("summary", {}, `and ${more.length} more`), h("ul", { class: "missing" }, items(more))),
  ];
}

export function timeline(plan) {
  const track_ = track(plan);
  // Near an end the words would run out of the panel.
  const today = track_.querySelector(".track-today");
  const way = plan.day / lastDay(plan);
  if (way < 0.18) today.classList.add("at-start");
  if (way > 0.82) today.classList.add("at-end");
  return h("section", { class: "block", "aria-labelledby": "gates-title" },
    h("h3", { id: "gates-title" }, "Gates"), track_,
    h("ol", { class: "gates" }, plan.gates.map(gateItem)));
}
