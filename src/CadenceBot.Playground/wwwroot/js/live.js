// Server-sent events keep the page up to date. They carry the operator's view, so they are read as hints:
// the conversation is fetched again as the current person.
import { door } from "./door.js";
import { store, emit } from "./store.js";
import { refreshAll, touch } from "./sync.js";
import { forgetRead } from "./unread.js";

let connected = false;

const read = event => { try { return JSON.parse(event.data); } catch { return {}; } };

export function startLive() {
  const events = door.events();
  events.addEventListener("open", () => {
    // Whatever happened while we were away was not told to us.
    if (connected) refreshAll().catch(() => {});
    connected = true;
  });
  for (const name of ["message", "edited"]) {
    events.addEventListener(name, event => touch(read(event).in));
  }
  events.addEventListener("clock", event => {
    const { now, running } = read(event);
    if (now) store.now = now;
    store.running = Boolean(running);
    emit("state");
    // Only-you messages are not in the operator's stream; while the clock runs, look for them.
    if (running) touch(store.conversation);
  });
  events.addEventListener("reset", () => {
    forgetRead();
    refreshAll().catch(() => {});
  });
}
