// The whole plan at a glance: the gates and the weeks on a line, today's place on it, and the same in words below.
import { h, icon } from "./dom.js";
import { store } from "./store.js";
import { dayAndTime, shortDay } from "./when.js";

const AFTER_DAYS = 10; // the review comes after the last gate
const MOST_MISSING = 3;

const lastDay = plan => Math.max(plan.lengthDays ?? 0, ...plan.gates.map(gate => gate.day)) + AFTER_DAYS;

const place = (plan, day) => `${Math.max(0, Math.min(1, day / lastDay(plan))) * 100}%`;

function at(plan, node, day) {
  node.style.left = place(plan, day);
  return node;
}

/** What a pause says of itself, however much that is; null when the plan runs. */
function pauseOf(plan) {
  if (!plan.paused && plan.state !== "paused") return null;
  const told = typeof plan.paused === "object" && plan.paused ? plan.paused : {};
  return { since: told.since ?? told.from ?? null, until: told.until ?? told.to ?? plan.pausedUntil ?? null, shift: Boolean(told.shift) };
}

const isPast = gate => Date.parse(gate.dueAt) < Date.parse(store.now);

/** How a gate stands: the word, its sign, and when; "still open" is a fact, not a fault. */
function standing(gate, next) {
  const times = gate.extended > 1 ? `extended ${gate.extended} times, ` : gate.extended === 1 ? "extended, " : "";
  if (gate.state === "passed") return { look: "passed", sign: "check", word: "Passed", when: gate.passedAt ? `on ${dayAndTime(gate.passedAt)}` : "" };
  if (gate.state === "overridden") {
    const by = [gate.overriddenBy ? `by ${gate.overriddenBy}` : null, gate.overriddenAt ? `on ${dayAndTime(gate.overriddenAt)}` : null].filter(Boolean).join(" ");
    return { look: "overridden", sign: "flag", word: "Overridden", when: by };
  }
  if (gate.state !== "open") return { look: "other", sign: "circle", word: gate.state, when: "" }; // a word of a later version
  if (isPast(gate)) return { look: "late", sign: "clock", word: "Still open", when: `${times}was due ${dayAndTime(gate.dueAt)}` };
  if (gate.extended) return { look: "extended", sign: "moved", word: "Extended", when: `${gate.extended > 1 ? `${gate.extended} times, ` : ""}now due ${dayAndTime(gate.dueAt)}` };
  return { look: next ? "next" : "ahead", sign: "circle", word: next ? "Next" : "Ahead", when: `due ${dayAndTime(gate.dueAt)}` };
}

/** The drawn line. The lists below say the same, so a screen reader is spared it. */
function track(plan, standings) {
  const done = h("div", { class: "track-done" });
  done.style.width = place(plan, plan.day);
  const way = plan.day / lastDay(plan);
  const edge = way < 0.18 ? " at-start" : way > 0.82 ? " at-end" : ""; // near an end the words would run out of the panel
  return h("div", { class: "track", "aria-hidden": "true" },
    h("div", { class: "track-line" }), done,
    plan.gates.map((gate, i) => at(plan, h("span", { class: `track-gate ${standings[i].look}` }, icon(standings[i].sign), h("b", {}, String(gate.day))), gate.day)),
    at(plan, h("span", { class: `track-today${edge}`, "data-testid": "today" }, h("b", {}, `Today, day ${plan.day}`)), plan.day),
    (plan.outcomes ?? []).map(({ week, state, title }) => {
      const bar = at(plan, h("span", { class: `track-week ${state}${week * 7 <= plan.day ? " over" : ""}`, title: `Week ${week}: ${title}, ${state}` }), (week - 1) * 7);
      bar.style.width = place(plan, 7);
      return bar;
    }));
}

/** "Weeks: 3 done, 1 moved, 9 open". */
function tally(outcomes) {
  if (outcomes.length === 0) return null;
  const counts = ["done", "moved", "dropped", "open"].map(state => [state, outcomes.filter(item => item.state === state).length]).filter(([, count]) => count);
  return h("p", { class: "track-tally", "data-testid": "tally" }, `Weeks: ${counts.map(([state, count]) => `${count} ${state}`).join(", ")}`);
}

function gateItem(gate, { look, sign, word, when }) {
  const missing = gate.state === "open" ? gate.missing ?? [] : [];
  return h("li", { class: `gate ${look}`, "data-testid": `gate-${gate.day}`, "data-state": gate.state, "data-look": look },
    icon(sign),
    h("div", {},
      h("p", {}, h("strong", {}, `Gate ${gate.day}`), " ", h("span", { class: "tag" }, word), " ", h("span", { class: "muted" }, when)),
      missing.length ? [h("p", { class: look === "ahead" ? "visually-hidden" : "missing-title" }, "Missing:"), missingList(missing)] : null));
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

function pauseNote(plan) {
  const pause = pauseOf(plan);
  if (!pause) return null;
  const when = [pause.since ? `since ${shortDay(pause.since)}` : null, pause.until ? `until ${shortDay(pause.until)}` : null].filter(Boolean).join(" ");
  return h("p", { class: "pause-note", "data-testid": "paused" }, icon("pause"), h("span", {}, h("strong", {}, "Paused"), when ? ` ${when}` : "", ". Nobody is asked anything meanwhile.", pause.shift ? " The gates move along." : ""));
}

export function timeline(plan) {
  const next = plan.gates.find(gate => gate.state === "open" && !isPast(gate));
  const standings = plan.gates.map(gate => standing(gate, gate === next && plan.state === "open"));
  return h("section", { class: "block", "aria-labelledby": "gates-title" },
    h("h3", { id: "gates-title" }, "Gates"), pauseNote(plan), track(plan, standings), tally(plan.outcomes ?? []),
    h("ol", { class: "gates" }, plan.gates.map((gate, i) => gateItem(gate, standings[i]))));
}
