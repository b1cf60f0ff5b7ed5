// Tells those who listen what is new, once and in few words. The log itself stays silent: a clock that is wound on by a
// week brings dozens of messages, and nobody wants them all read aloud.
import { byId } from "./dom.js";
import { store, on, messagesOf, myConversations } from "./store.js";
import { nameOf } from "./people.js";
import { titleOf } from "./conversation-list.js";

const GATHER_MS = 400;
const APART_MS = 4000; // while the clock runs
const MOST_CHARACTERS = 160;

const heard = new Set();
let listener = null;
let waiting = [];
let timer = null;
let last = -Infinity;

const mark = message => `${message.id} ${message.at}`;
const walking = () => byId("top").hasAttribute("data-walking");

function collect() {
  // Whoever just came has read nothing yet, and is not told the whole past.
  const past = listener !== store.me || !myConversations().every(conversation => store.messages.has(conversation.id));
  if (past) waiting = [];
  for (const conversation of myConversations()) {
    for (const message of messagesOf(conversation.id)) {
      if (heard.has(mark(message))) continue;
      heard.add(mark(message));
      if (!past && message.from !== store.me) waiting.push({ conversation, message });
    }
  }
  if (past && !myConversations().every(conversation => store.messages.has(conversation.id))) return;
  listener = store.me;
  byId("news").dataset.reader = listener ?? ""; // from here on this person is told what is new
}

function sentence({ conversation, message }) {
  const place = conversation.id === store.conversation ? "" : ` in ${titleOf(conversation)}`;
  const text = message.text.split("\n")[0]; // what a notification would show
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, text.lastIndexOf(" ", MOST_CHARACTERS))} …` : text;
  return `${nameOf(message.from)}${place}${message.to ? ", to you alone" : ""}: ${short}`;
}

function tell() {
  timer = null;
  if (walking() || waiting.length === 0) return;
  const here = waiting.filter(({ conversation }) => conversation.id === store.conversation);
  const newest = (here.length ? here : waiting).at(-1);
  byId("news").textContent = (waiting.length > 1 ? `${waiting.length} new messages. The last one: ` : "") + sentence(newest);
  waiting = [];
  last = performance.now();
}

export function startAnnouncing() {
  on("messages settled walked", () => {
    collect();
    if (waiting.length) timer ??= setTimeout(tell, Math.max(GATHER_MS, store.running ? last + APART_MS - performance.now() : 0));
  });
}
