// What the page knows, in one place. Views read it and listen to a topic; only sync, route and the clock write it.
// Topics: "state" (people, conversations, clock), "messages", "route", "layout", "settled" (own deeds and refreshes),
// "walked" (the clock stands where it was asked to).

export const OPERATOR = "operator";

export const store = {
  now: null,
  zone: "Europe/London",
  running: false,
  actors: [],
  conversations: [],
  messages: new Map(), // conversation id -> messages, oldest first, as `me` sees them
  me: null,
  view: "chat",
  conversation: null,
  thread: null,
  planOpen: false,
};

const listeners = new Map();

export function on(topics, listener) {
  for (const topic of topics.split(" ")) {
    if (!listeners.has(topic)) listeners.set(topic, []);
    listeners.get(topic).push(listener);
  }
}

export function emit(topic) {
  for (const listener of listeners.get(topic) ?? []) listener();
}

export const isOperator = () => store.me === OPERATOR;

/** The `as` of a request: the operator has none. */
export const asMe = () => (isOperator() ? undefined : store.me);

export const actorOf = id => store.actors.find(actor => actor.id === id);

export const myConversations = () =>
  isOperator() ? store.conversations : store.conversations.filter(c => c.members.includes(store.me));

export const currentConversation = () => myConversations().find(c => c.id === store.conversation);

export const messagesOf = id => store.messages.get(id) ?? [];
