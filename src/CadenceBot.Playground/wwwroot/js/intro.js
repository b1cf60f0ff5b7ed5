// The top of a conversation: who reads along here, and, while nothing was said, the one thing to do.
import { h, byId, icon } from "./dom.js";
import { store, on, actorOf, isOperator, messagesOf, myConversations } from "./store.js";
import { nameOf, companyName, hostName } from "./people.js";
import { titleOf } from "./conversation-list.js";
import { emptyState } from "./empty-state.js";
import { compose, toNext } from "./compose.js";
import { startTour, tourWasSeen } from "./tour.js";

const ICONS = { shared: "hash", internal: "lock", dm: "person" };

function readers(conversation) {
  if (conversation.kind === "shared") return "Both companies read along here. What only you can see has a dashed frame.";
  if (conversation.kind === "internal") return `${hostName()}'s own channel. No partner reads along.`;
  const owner = conversation.members.find(id => id !== "bot");
  return owner === store.me ? "Between you and CadenceBot alone." : `Between ${nameOf(owner)} and CadenceBot alone.`;
}

function nothingYet(conversation) {
  const me = actorOf(store.me);
  if (conversation.kind === "dm") return emptyState("CadenceBot writes here when something is for one person alone.", "To the next message", toNext);
  if (conversation.kind === "internal") return emptyState(`What concerns ${hostName()} alone comes here, such as the Monday digest.`, "To the next message", toNext);
  if (isOperator()) return emptyState("Nothing has been said here yet.", "To the next message", toNext);
  if (me?.side === "host" && me.roles.includes("manager")) {
    return emptyState(`No plan with ${companyName(conversation.partner)} was started yet.`, "Write the line that starts one", () => compose(`/onboard start ${conversation.partner}`));
  }
  return emptyState("Nothing has been said here yet.", "Ask where the plan stands", () => compose("/onboard status"));
}

/** The story is at its beginning: nobody has spoken but the bot with its welcome. */
const isFresh = () => !store.running && myConversations().flatMap(c => messagesOf(c.id)).length <= 1;

const invitation = () => h("div", { class: "invitation", "data-testid": "invitation" },
  h("p", {}, "New here? In two minutes you start, answer, wind the clock and meet a gate and a sponsor."),
  h("button", { type: "button", class: "button", onclick: () => startTour() }, "Show me around"));

let drawn = "";

export function drawIntro(conversation) {
  const isEmpty = Boolean(conversation) && store.messages.has(conversation.id) && messagesOf(conversation.id).length === 0;
  const invites = Boolean(conversation) && !tourWasSeen() && isFresh();
  const signature = conversation ? JSON.stringify([conversation.id, titleOf(conversation), readers(conversation), store.me, isEmpty, invites]) : "";
  if (signature === drawn) return;
  drawn = signature;
  byId("intro").replaceChildren(...(conversation ? [
    icon(ICONS[conversation.kind] ?? "hash"),
    h("h3", {}, titleOf(conversation)),
    h("p", {}, readers(conversation)),
    isEmpty ? nothingYet(conversation) : "",
    invites ? invitation() : "",
  ] : []));
}
