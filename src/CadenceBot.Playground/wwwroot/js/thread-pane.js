// A thread beside its conversation; on a phone it takes the conversation's place.
import { byId, dressIconButton } from "./dom.js";
import { store, on, emit, messagesOf, isOperator } from "./store.js";
import { drawMessages, repliesTo } from "./message-list.js";
import { composer } from "./composer.js";
import { say, click } from "./deeds.js";
import { closeThread, isPhone } from "./route.js";
import { withoutLateUndo, lateUndos } from "./undo.js";
import { dayAndTime } from "./when.js";

let shown = null;
let shownLate = "";

const press = () => (isOperator() ? null : click);

function draw() {
  const messages = messagesOf(store.conversation).map(withoutLateUndo);
  shownLate = lateUndos(messagesOf(store.conversation));
  const root = messages.find(message => message.id === store.thread);
  const wasOpen = shown;
  shown = root ? root.id : null;
  byId("thread-pane").hidden = !root;
  if (Boolean(wasOpen) !== Boolean(root)) emit("layout");
  if (!root) return;

  const replies = repliesTo(messages, root.id);
  const scroll = byId("thread-scroll");
  const stick = wasOpen !== root.id || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  byId("thread-about").textContent = `From ${dayAndTime(root.at)}`;
  drawMessages(byId("thread-root"), [root], () => ({ press: press(), testid: "thread-root-message" }));
  drawMessages(byId("thread-messages"), replies, () => ({ press: press() }));
  byId("thread-empty").hidden = replies.length > 0;
  byId("thread-composer-place").hidden = isOperator();
  if (stick) scroll.scrollTop = scroll.scrollHeight;
  // On a phone the keyboard would hide the thread that was just opened.
  if (wasOpen !== root.id) (isPhone() || isOperator() ? byId("thread-close") : byId("thread-composer-place").querySelector("textarea")).focus();
}

export function closeThreadPane() {
  const root = shown;
  closeThread();
  const message = byId("messages").querySelector(`[data-testid="message-${CSS.escape(root)}"]`);
  (message?.querySelector(".thread-line, .reply") ?? message)?.focus({ preventScroll: true });
}

export function startThreadPane() {
  const box = composer({
    placeholder: "Answer in the thread",
    label: "Answer in the thread", testid: "thread-composer", sendTestid: "thread-send",
    send: text => say(text, store.thread),
  });
  byId("thread-composer-place").append(box.form);
  dressIconButton(byId("thread-close"), "close", "Close the thread");
  byId("thread-close").addEventListener("click", closeThreadPane);
  on("messages route", draw);
  on("state", () => { if (shown && lateUndos(messagesOf(store.conversation)) !== shownLate) draw(); });
}
