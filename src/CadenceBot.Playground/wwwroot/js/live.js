// Server-sent events keep the page up to date. They carry the operator's view, so they are read as hints:
// the conversation is fetched again as the current person.
import { byId } from "./dom.js";
import { door } from "./door.js";
import { store, emit } from "./store.js";
import { refreshAll, touch } from "./sync.js";
import { forgetRead } from "./unread.js";

const AGAIN_MS = 1000;

const read = event => { try { return JSON.parse(event.data); } catch { return {}; } };

/** Says that the program is away, until it is there again. */
function tellLost(lost) {
  byId("lost").textContent = lost ? "CadenceBot's program does not answer. This page goes on by itself when it is back." : "";
}

export function startLive() {
  const events = door.events();
  events.addEventListener("open", () => {
    tellLost(false);
    // Whatever happened before we listened was not told to us, be it a moment or an hour.
    refreshAll().catch(() => {});
  });
  events.addEventListener("error", () => {
    tellLost(true);
    // The browser tries again by itself, except after an answer that is no stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(startLive, AGAIN_MS);
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
