// The lists of a plan: weekly outcomes, opportunities, people, sponsor check-ins.
import { h, icon, hidden } from "./dom.js";
import { shortDay } from "./when.js";
import { nameOf, slotName } from "./people.js";
import { store } from "./store.js";
import { emptyState } from "./empty-state.js";
import { compose, toNext } from "./compose.js";

const OUTCOMES = {
  open: { icon: "circle", word: "Open" },
  done: { icon: "check", word: "Done" },
  moved: { icon: "moved", word: "Moved" },
  dropped: { icon: "close", word: "Dropped" },
};

function block(id, title, items, empty) {
  return h("section", { class: "block", "aria-labelledby": `${id}-title` },
    h("h3", { id: `${id}-title` }, title),
    items.length ? h("ul", { class: `lines ${id}` }, items) : emptyState(...empty));
}

/** The plan week of a day: week 1 takes in day 0. */
const weekOf = day => Math.max(1, Math.ceil(day / 7));

function outcome({ week, title, state }, now) {
  const { icon: name, word } = OUTCOMES[state] ?? { icon: "circle", word: state };
  const quiet = state === "done" || state === "open"; // the sign says it to the eye
  return h("li", { class: `${state}${now ? " now" : ""}`, "data-testid": `outcome-${week}`, "data-state": state },
    icon(name),
    h("span", { class: "week" }, `w${week}`),
    h("span", { class: "line-main title" }, title),
    now ? h("span", { class: "tag" }, "This week") : null,
    quiet ? hidden(word) : h("span", { class: "tag" }, word));
}

/** Owners come as a list or by side; either way as names. */
function ownersOf(owners) {
  const ids = Array.isArray(owners) ? owners : Object.values(owners ?? {});
  return ids.flat().filter(Boolean).map(owner => nameOf(owner.id ?? owner)).join(", ");
}

function opportunity(opp) {
  const facts = [opp.stage, opp.forecast, opp.role, opp.amount ? String(opp.amount.text ?? opp.amount) : null, opp.close ? `close ${shortDay(opp.close)}` : null].filter(Boolean);
  return h("li", { "data-testid": `opportunity-${opp.n}` },
    h("span", { class: "line-main" },
      h("strong", {}, `#${opp.n} ${opp.name}`),
      opp.pinned ? h("span", { class: "tag" }, icon("pin"), "Pinned") : null,
      opp.test ? h("span", { class: "tag" }, "Test") : null,
      h("span", { class: "muted" }, facts.join(" · ")),
      h("span", { class: "muted" }, ownersOf(opp.owners) || "no owner yet")));
}

function person({ slot, actor, name }, partner) {
  const shown = name || (actor ? nameOf(actor) : "");
  return h("li", {}, h("span", { class: "line-label" }, slotName(slot, partner)), h("span", { class: shown ? "line-main" : "line-main muted" }, shown || "nobody yet"));
}

function checkin({ day, slot, state, answer }, partner) {
  return h("li", {}, h("span", { class: "line-label" }, `Day ${day}`), h("span", { class: "line-main" }, slotName(slot, partner), answer ? h("span", { class: "muted" }, answer) : null), h("span", { class: "tag" }, state));
}

export function planBody(plan) {
  const { partner } = plan;
  const room = store.conversations.find(c => c.partner === partner)?.id;
  const write = line => () => compose(line, { conversation: room });
  return [
    block("outcomes", "Weekly outcomes", (plan.outcomes ?? []).map(item => outcome(item, plan.state === "open" && item.week === weekOf(plan.day))), ["This template has no weekly outcomes."]),
    block("opportunities", "Opportunities", (plan.opportunities ?? []).map(opportunity), ["No joint opportunity has a name yet.", "Write the line that adds one", write("/onboard opp add ")]),
    block("people", "People", (plan.people ?? []).map(item => person(item, partner)), ["Nobody is named yet.", "Ask who is who", write("/onboard people")]),
    block("checkins", "Sponsor check-ins", (plan.checkins ?? []).map(item => checkin(item, partner)), ["No sponsor has been asked yet.", "To the next message", toNext]),
  ];
}
