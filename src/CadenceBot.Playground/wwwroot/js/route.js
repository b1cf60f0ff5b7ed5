// Who I am and what I look at live in the address, so a link shows the same page and "back" works:
// #be=host.ae&in=acme&thread=m1, or #view=gallery.
import { store, emit, myConversations, OPERATOR } from "./store.js";
import { recall, remember } from "./memory.js";

const phone = matchMedia("(max-width: 720px)");

export const isPhone = () => phone.matches;

function parse() {
  const given = new URLSearchParams(location.hash.slice(1));
  return { view: given.get("view") === "gallery" ? "gallery" : "chat", be: given.get("be"), in: given.get("in"), thread: given.get("thread") };
}

const known = id => id === OPERATOR || store.actors.some(actor => actor.id === id);

function firstPerson() {
  const preferred = [parse().be, store.me, recall("be"), "host.manager"];
  return preferred.find(id => id && known(id)) ?? store.actors[0]?.id ?? OPERATOR;
}

/** Reads the address into the store; true when the person changed. */
export function takeRoute() {
  const wanted = parse();
  const before = store.me;
  store.view = wanted.view;
  store.me = firstPerson();
  remember("be", store.me);
  if (wanted.view === "chat") {
    const mine = myConversations();
    const exists = mine.some(c => c.id === wanted.in);
    // On a phone the list is a view of its own; elsewhere a conversation is always open.
    store.conversation = exists ? wanted.in : isPhone() ? null : mine[0]?.id ?? null;
    store.thread = exists ? wanted.thread : null;
  }
  emit("route");
  return before !== store.me;
}

function address({ be = store.me, conversation = store.conversation, thread = null }) {
  const parts = new URLSearchParams({ be });
  if (conversation) parts.set("in", conversation);
  if (thread) parts.set("thread", thread);
  return `#${parts}`;
}

export const chatAddress = () => address({});

let arrivals = [];

/** Goes there as that person; done when the page has followed. */
export function go({ be = store.me, conversation = store.conversation }) {
  const to = address({ be, conversation });
  if (location.hash === to) return Promise.resolve();
  const arrived = new Promise(done => arrivals.push(done));
  location.hash = to;
  return arrived;
}

export function openConversation(id) { location.hash = address({ conversation: id }); }
export function openThread(id) { location.hash = address({ thread: id }); }
export function closeThread() { location.hash = address({}); }
export function becomePerson(id) { location.hash = address({ be: id }); }

export function showList() {
  store.conversation = null;
  location.hash = address({ conversation: null });
}

export function startRoute(onPersonChanged) {
  const follow = () => {
    if (takeRoute()) onPersonChanged();
    for (const done of arrivals.splice(0)) done();
  };
  // The first page gets its full address too, so that "back" can return to it.
  if (store.view === "chat") history.replaceState(null, "", address({ thread: store.thread }));
  addEventListener("hashchange", follow);
  phone.addEventListener("change", follow);
}
