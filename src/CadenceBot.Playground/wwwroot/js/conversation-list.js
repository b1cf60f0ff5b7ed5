// The conversations of the current person, with what is new in each.
import { h, byId, icon, hidden } from "./dom.js";
import { reconcile } from "./reconcile.js";
import { store, on, myConversations, messagesOf, isOperator, OPERATOR } from "./store.js";
import { unreadIn } from "./unread.js";
import { openConversation, becomePerson } from "./route.js";
import { nameOf } from "./people.js";
import { emptyState } from "./empty-state.js";

const GROUPS = [
  { kind: "shared", title: "Shared channels", icon: "hash" },
  { kind: "internal", title: "Internal", icon: "lock" },
  { kind: "dm", title: "Direct messages", icon: "person" },
];

/** My own DM is the talk with the bot; the operator sees whose it is. */
export function titleOf(conversation) {
  if (conversation.kind !== "dm") return conversation.title;
  return isOperator() ? nameOf(conversation.id.replace(/^dm:/, "")) : "CadenceBot";
}

function preview(id) {
  const last = messagesOf(id).at(-1);
  return last ? `${last.from === "bot" ? "Bot" : nameOf(last.from).split(" ")[0]}: ${last.text}` : "Nothing here yet";
}

function row(conversation, group, unread, current) {
  return h("button", {
    type: "button",
    class: "row",
    "data-testid": `conversation-${conversation.id}`,
    "aria-current": current ? "true" : null,
    onclick: () => openConversation(conversation.id),
  },
  icon(group.icon),
  h("span", { class: unread ? "row-title unread" : "row-title" }, titleOf(conversation).replace(/^#/, "")), // the icon says it
  unread ? h("span", { class: "badge" }, String(unread), hidden(" unread")) : null,
  h("span", { class: "row-preview" }, preview(conversation.id)));
}

function draw() {
  const items = [];
  for (const group of GROUPS) {
    const conversations = myConversations().filter(c => c.kind === group.kind);
    if (conversations.length) items.push({ key: group.kind, signature: group.title, build: () => h("h2", { class: "group" }, group.title) });
    for (const conversation of conversations) {
      const unread = unreadIn(conversation.id);
      const current = conversation.id === store.conversation;
      const signature = JSON.stringify([titleOf(conversation), unread, current, preview(conversation.id)]);
      items.push({ key: conversation.id, signature, build: () => row(conversation, group, unread, current) });
    }
  }
  if (items.length === 0) items.push({ key: "none", signature: "", build: () => emptyState("This person is in no conversation.", "Look on as the operator", () => becomePerson(OPERATOR)) });
  reconcile(byId("conversation-list"), items);
}

function moveFocus(event) {
  const rows = [...event.currentTarget.querySelectorAll(".row")];
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))].focus();
}

export function startConversationList() {
  byId("conversation-list").addEventListener("keydown", moveFocus);
  on("state messages route", draw);
}
