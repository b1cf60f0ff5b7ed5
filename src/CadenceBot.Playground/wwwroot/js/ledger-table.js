// The ledger: every notice that was due, and what became of it. Newest first.
import { h, hidden } from "./dom.js";
import { emptyState } from "./empty-state.js";
import { toNext } from "./compose.js";
import { dayAndTime } from "./when.js";

const cell = (name, ...content) => h("td", { role: "cell", class: name }, content);

function row({ key, dueAt, sentAt, state, attempts, reason }) {
  const why = [reason, attempts > 1 ? `${attempts} attempts` : null].filter(Boolean).join("; ");
  return h("tr", { role: "row", "data-state": state },
    h("th", { role: "rowheader", scope: "row" }, h("code", {}, breakable(key))),
    cell("due", hidden("Due "), dayAndTime(dueAt)),
    cell("sent", sentTold(dueAt, sentAt)),
    cell("state", h("span", { class: "tag" }, state)),
    cell("reason", why));
}

/** A long key breaks at its slashes. */
const breakable = key => key.split("/").flatMap((part, i) => (i === 0 ? [part] : ["/", h("wbr"), part]));

/** On time is the rule; only what differs takes room. */
function sentTold(dueAt, sentAt) {
  if (!sentAt) return "not sent";
  return Date.parse(sentAt) === Date.parse(dueAt) ? hidden("on time") : `sent ${dayAndTime(sentAt)}`;
}

function summary(rows) {
  const counts = new Map();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
}

export function ledgerTable(rows) {
  if (rows.length === 0) return [emptyState("Nothing was due yet.", "To the next message", toNext)];
  const newest = [...rows].sort((a, b) => new Date(b.dueAt) - new Date(a.dueAt));
  return [
    h("p", { class: "muted ledger-summary" }, summary(rows)),
    // Drawn as cards in the narrow panel; the roles keep it a table for those who hear it.
    h("table", { class: "ledger", role: "table", "data-testid": "ledger" },
      h("thead", { role: "rowgroup", class: "visually-hidden" }, h("tr", { role: "row" }, ["Key", "Due", "Sent", "State", "Reason"].map(name => h("th", { role: "columnheader", scope: "col" }, name)))),
      h("tbody", { role: "rowgroup" }, newest.map(row))),
  ];
}
