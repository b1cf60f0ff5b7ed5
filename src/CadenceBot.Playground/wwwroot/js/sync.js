// Brings the store in line with the program. Conversations are always fetched as the current person sees them.
import { door, Problem } from "./door.js";
import { takeRoute } from "./route.js";
import { store, emit, asMe, myConversations } from "./store.js";

const GATHER_MS = 200; // a clock walk makes many events; fetch once for all of them

const stale = new Set();
const turn = new Map();
let timer = null;
let work = Promise.resolve();

function takeState(state) {
  store.now = state.now;
  store.zone = state.zone;
  store.running = Boolean(state.running);
  store.actors = state.actors;
  store.conversations = state.conversations;
  emit("state");
}

async function loadMessages(id) {
  const me = store.me;
  const mine = (turn.get(id) ?? 0) + 1;
  turn.set(id, mine);
  const messages = await door.messages(id, asMe());
  // A slower, older answer or one for somebody else must not overwrite what is shown.
  if (store.me === me && turn.get(id) === mine) store.messages.set(id, messages);
}

/** A conversation may vanish or be left between the event and the fetch; that is no error to show. */
const lenient = promise => promise.catch(problem => {
  if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
});

export async function loadState() {
  takeState(await door.state());
}

export async function loadAllMessages() {
  const mine = myConversations();
  for (const id of store.messages.keys()) if (!mine.some(c => c.id === id)) store.messages.delete(id);
  await Promise.all(mine.map(c => lenient(loadMessages(c.id))));
  emit("messages");
}

/** Everything again: after a reset, a reconnect, or a walk of the clock. */
export async function refreshAll() {
  await loadState();
  takeRoute(); // the person or the conversation may be gone
  await loadAllMessages();
  emit("settled");
}

async function refreshStale() {
  const touched = [...stale];
  stale.clear();
  await loadState(); // somebody may have joined or become known, and the reader may have become another
  const ids = touched.filter(id => myConversations().some(c => c.id === id));
  await Promise.all(ids.map(id => lenient(loadMessages(id))));
  emit("messages");
  emit("settled");
}

/** Something happened in these conversations: fetch them soon, together with whatever else happens meanwhile. */
export function touch(...ids) {
  for (const id of ids) if (id) stale.add(id);
  timer ??= setTimeout(() => {
    timer = null;
    // A failed refresh is not worth a sentence: the next event or the reconnect repairs it.
    work = work.then(refreshStale).catch(() => {});
  }, GATHER_MS);
}

/** The bot's replies appear at once; the refresh that follows puts everything in its order. */
export function insert(messages) {
  for (const message of messages) {
    const list = store.messages.get(message.in) ?? [];
    if (!list.some(m => m.id === message.id)) store.messages.set(message.in, [...list, message]);
  }
  emit("messages");
}
