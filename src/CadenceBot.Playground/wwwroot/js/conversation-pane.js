// The middle of the page: one conversation, its root messages, and the composer.
import { byId, dressIconButton, h } from "./dom.js";
import { store, on, emit, messagesOf, currentConversation, isOperator } from "./store.js";
import { drawMessages, rootsOf, repliesTo } from "./message-list.js";
import { composer } from "./composer.js";
import { say, click } from "./deeds.js";
import { openThread, showList, isPhone } from "./route.js";
import { markRead, unreadTotal } from "./unread.js";
import { titleOf } from "./conversation-list.js";
import { drawIntro } from "./intro.js";
import { takesLines } from "./compose.js";
import { withoutLateUndo, lateUndos } from "./undo.js";
import { nameOf, hostName } from "./people.js";

const NEAR_BOTTOM_PX = 80;
const LONG_HINT = "Message, /onboard status, or @CadenceBot help";
const SHORT_HINT = "Message or /onboard status";
const kindOf = ({ kind }) => ({ shared: "Shared channel", internal: `${hostName()} only`, dm: "Direct message" })[kind] ?? kind;

let shownConversation = null;
let shownPerson = null;
let shownLast = null;
let shownLate = "";
let atBottom = true; // who reads further up is not dragged down

/** Threads whose newest reply was seen, so that a collapsed thread can say what is new in it. */
const seenReplies = new Map();

const nearBottom = scroll => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_BOTTOM_PX;

function toBottom() {
  byId("scroll").scrollTop = byId("scroll").scrollHeight;
  atBottom = true;
  byId("latest").hidden = true;
}

function followBottom() {
  const scroll = byId("scroll");
  scroll.addEventListener("scroll", () => {
    atBottom = nearBottom(scroll);
    if (atBottom) byId("latest").hidden = true;
  }, { passive: true });
  byId("latest").addEventListener("click", toBottom);
  // A side pane that opens or a composer that grows must not hide the newest message.
  const observer = new ResizeObserver(() => { if (atBottom) toBottom(); });
  observer.observe(scroll);
  observer.observe(byId("messages"));
}

function about(conversation) {
  const names = conversation.members.filter(id => id !== "bot").map(nameOf);
  const count = names.length > 1 ? `${names.length} people: ` : "";
  return `${kindOf(conversation)} · ${count}${names.join(", ")}`;
}

function drawHead(conversation) {
  byId("conversation-title").textContent = conversation ? titleOf(conversation) : "No conversation";
  byId("conversation-about").textContent = byId("conversation-about").title = conversation ? about(conversation) : "Choose one on the left";
  byId("composer-place").hidden = isOperator() || !conversation;
}

function optionsFor(messages) {
  return message => {
    const replies = repliesTo(messages, message.id);
    const seen = seenReplies.get(message.id) ?? 0;
    if (store.thread === message.id) seenReplies.set(message.id, replies.length);
    return {
      replies,
      unread: store.thread === message.id ? 0 : Math.max(0, replies.length - seen),
      press: isOperator() ? null : click,
      canReply: !isOperator() || replies.length > 0,
      openThread: () => openThread(message.id),
    };
  };
}

function drawList() {
  const conversation = currentConversation();
  const scroll = byId("scroll");
  const log = byId("messages");
  const known = conversation ? messagesOf(conversation.id) : [];
  const messages = known.map(withoutLateUndo);
  shownLate = lateUndos(known);
  const arrived = messages.at(-1)?.id;
  const loaded = conversation && store.messages.has(conversation.id);
  const changed = conversation?.id !== shownConversation || store.me !== shownPerson;
  const stick = changed || atBottom;

  if (changed) seenReplies.clear();
  if (changed) for (const root of rootsOf(messages)) seenReplies.set(root.id, repliesTo(messages, root.id).length);
  drawMessages(log, rootsOf(messages), optionsFor(messages));
  if (stick) toBottom();
  byId("latest").hidden = stick || arrived === shownLast;
  // Until it is loaded it counts as not shown: what loads then is not "new".
  [shownConversation, shownPerson, shownLast] = [loaded ? conversation.id : null, store.me, arrived];
}

/** On a phone the list and the conversation take turns; the focus goes along. */
function turn(pane) {
  const before = document.body.dataset.pane;
  const focused = document.activeElement;
  document.body.dataset.pane = pane;
  if (!isPhone() || before === pane) return;
  if (pane === "chat" && byId("conversation-list").contains(focused)) byId("conversation").focus();
  if (pane === "list" && byId("conversation").contains(focused)) byId("conversation-list").querySelector(".row")?.focus();
}

function draw() {
  turn(store.conversation ? "chat" : "list");
  drawHead(currentConversation());
  drawIntro(currentConversation());
  drawList();
  tellRead();
}

/** Seen is what is on the screen of a page that is looked at. */
function tellRead() {
  const looking = document.visibilityState === "visible" && store.view === "chat";
  if (looking && store.conversation && markRead(store.conversation)) emit("state");
  drawTitle();
}

function drawTitle() {
  const count = unreadTotal();
  const conversation = currentConversation();
  const name = store.view === "gallery" ? "Gallery" : conversation ? titleOf(conversation) : "Conversations";
  document.title = `${count ? `(${count}) ` : ""}${name} · CadenceBot playground`;
}

export function startConversationPane() {
  dressIconButton(byId("back"), "back", "Back to the conversations");
  byId("back").addEventListener("click", showList);
  followBottom();

  const box = composer({
    placeholder: LONG_HINT,
    label: "Message", testid: "composer", sendTestid: "send",
    send: text => say(text),
  });
  byId("composer-place").append(box.form, h("p", { class: "composer-as", id: "composer-as" }));
  takesLines(box.write);
  let drawnFor = "";
  on("route", () => {
    byId("composer-as").textContent = isOperator() || !store.me ? "" : `You write as ${nameOf(store.me)}`;
    box.box.placeholder = isPhone() ? SHORT_HINT : LONG_HINT;
    const now = `${store.me}|${store.conversation}`;
    if (drawnFor && drawnFor !== now) box.clear(); // words meant for one place must not be sent in another
    drawnFor = now;
  });
  on("messages route", draw);
  on("state", () => {
    drawHead(currentConversation());
    drawIntro(currentConversation());
    if (lateUndos(messagesOf(store.conversation)) !== shownLate) drawList();
    drawTitle();
  });
  document.addEventListener("visibilitychange", tellRead);
}
