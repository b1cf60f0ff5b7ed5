// A list of messages with a line at each new day, kept in line with the store without redrawing what stayed.
import { h } from "./dom.js";
import { reconcile } from "./reconcile.js";
import { messageView } from "./message-view.js";
import { store, actorOf } from "./store.js";
import { dayKey, dayLabel } from "./when.js";

const TOGETHER_MS = 5 * 60 * 1000;

function follows(message, before) {
  return Boolean(before) && before.from === message.from && message.from !== "bot"
    && dayKey(before.at) === dayKey(message.at) && new Date(message.at) - new Date(before.at) < TOGETHER_MS;
}

const daySeparator = iso => h("p", { class: "day" }, h("time", { datetime: iso }, dayLabel(iso)));

/** Roots, and replies whose root this reader cannot see. */
export function rootsOf(messages) {
  const ids = new Set(messages.map(message => message.id));
  return messages.filter(message => !message.thread || !ids.has(message.thread));
}

export const repliesTo = (messages, root) => messages.filter(message => message.thread === root);

/** `optionsFor(message)` gives what messageView needs beyond the message itself. */
export function drawMessages(container, messages, optionsFor) {
  const items = [];
  let before = null;
  for (const message of messages) {
    if (!before || dayKey(before.at) !== dayKey(message.at)) {
      const iso = message.at;
      items.push({ key: `day ${dayKey(iso)}`, signature: dayLabel(iso), build: () => daySeparator(iso) });
    }
    const options = { ...optionsFor(message), follows: follows(message, before) };
    const drawn = [message, options, store.me, store.zone, actorOf(message.from)?.name];
    items.push({ key: message.id, signature: JSON.stringify(drawn), build: () => messageView(message, options) });
    before = message;
  }
  reconcile(container, items);
}
