// One message as an article: who, when, what, and the marks that matter (only you, edited, why).
import { h, icon, hidden } from "./dom.js";
import { messageBody } from "./elements.js";
import { actorOf } from "./store.js";
import { nameOf, companyName, initials } from "./people.js";
import { dayAndTime, fully, timeOf } from "./when.js";

function avatar(message) {
  if (message.from === "bot") return h("img", { class: "avatar", src: "/favicon.svg", alt: "", width: 36, height: 36 });
  const side = actorOf(message.from)?.side ?? "partner";
  return h("span", { class: `avatar ${side}`, "aria-hidden": "true" }, initials(nameOf(message.from)));
}

function byline(message) {
  const company = message.from === "bot" ? "App" : companyName(actorOf(message.from)?.company);
  return h("p", { class: "byline" },
    h("strong", {}, nameOf(message.from)),
    company ? h("span", { class: "company" }, company) : null,
    h("time", { datetime: message.at, title: fully(message.at) }, timeOf(message.at)),
    message.editedAt ? h("span", { class: "edited", title: fully(message.editedAt) }, "(edited)") : null,
    message.to ? h("span", { class: "only-you-mark" }, icon("eye"), "Only you can see this") : null,
    message.key ? h("code", { class: "why", "aria-hidden": "true", title: "The notice's key: the ledger says why it was sent." }, message.key) : null);
}

function threadLine(replies, unread, open) {
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  return h("button", { type: "button", class: "thread-line", onclick: open },
    icon("reply"), h("span", { class: "count" }, count),
    unread ? h("span", { class: "badge" }, `${unread} new`) : null,
    h("span", { class: "last" }, `last ${dayAndTime(replies.at(-1).at)}`));
}

/**
 * options: follows (same author just before: no second byline), press, replies + unread + openThread for a root,
 * canReply, testid.
 */
export function messageView(message, { follows, press, replies = [], unread = 0, openThread, canReply, testid }) {
  const onlyYou = Boolean(message.to);
  const kind = message.from === "bot" ? "bot" : "talk";
  return h("article", {
    class: `message ${kind}${onlyYou ? " only-you" : ""}${follows ? " follows" : ""}`,
    "data-testid": testid ?? `message-${message.id}`,
    "data-key": message.key ?? null,
    tabindex: -1,
    "aria-label": `${nameOf(message.from)}, ${timeOf(message.at)}`,
  },
  follows ? h("time", { class: "gutter", datetime: message.at, title: fully(message.at) }, timeOf(message.at)) : avatar(message),
  h("div", { class: "content" },
    follows ? hidden(nameOf(message.from)) : byline(message),
    messageBody(message, press),
    replies.length ? threadLine(replies, unread, openThread) : null),
  canReply && !onlyYou ? h("button", { type: "button", class: "button quiet icon-only reply", "aria-label": "Answer in the thread", title: "Answer in the thread", onclick: openThread }, icon("reply")) : null);
}
