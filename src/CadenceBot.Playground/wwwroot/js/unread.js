// Which messages the current person has not seen yet: everything after the last one that was on the screen.
import { store, messagesOf, myConversations } from "./store.js";
import { recall, remember } from "./memory.js";

let marks = JSON.parse(recall("read") ?? "{}");

const nameOf = conversation => `${store.me}|${conversation}`;

function unreadMessages(conversation) {
  const messages = messagesOf(conversation);
  const last = messages.findIndex(message => message.id === marks[nameOf(conversation)]);
  return messages.slice(last + 1).filter(message => message.from !== store.me);
}

export const unreadIn = conversation => unreadMessages(conversation).length;

export const unreadTotal = () => myConversations().reduce((sum, c) => sum + unreadIn(c.id), 0);

/** Marks all as seen; true when that changed something. */
export function markRead(conversation) {
  const last = messagesOf(conversation).at(-1)?.id;
  if (!last || marks[nameOf(conversation)] === last) return false;
  marks[nameOf(conversation)] = last;
  remember("read", JSON.stringify(marks));
  return true;
}

/** After a reset the ids of before mean nothing. */
export function forgetRead() {
  marks = {};
  remember("read", null);
}
