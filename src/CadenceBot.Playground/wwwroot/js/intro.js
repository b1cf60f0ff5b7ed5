// The top of a conversation: who reads along here, and what a newcomer can do.
import { h, byId, icon } from "./dom.js";
import { store, isOperator } from "./store.js";
import { nameOf } from "./people.js";
import { titleOf } from "./conversation-list.js";

const ICONS = { shared: "hash", internal: "lock", dm: "person" };

function readers(conversation) {
  if (conversation.kind === "shared") return "Both companies read along here. What only you can see has a dashed frame.";
  if (conversation.kind === "internal") return "The host's own channel. No partner reads along.";
  const owner = conversation.members.find(id => id !== "bot");
  return owner === store.me ? "Between you and CadenceBot alone." : `Between ${nameOf(owner)} and CadenceBot alone.`;
}

const STEPS = [
  ["To the next message", " winds the clock to what CadenceBot says next."],
  ["Answer", " with a button, or in a thread in your own words."],
  ["Be", " somebody else at the top of the page, and answer for them too."],
];

const howTo = () => h("ul", { class: "intro-steps" }, STEPS.map(([first, rest]) => h("li", {}, h("strong", {}, first), rest)));

let drawn = "";

export function drawIntro(conversation) {
  const signature = conversation ? JSON.stringify([conversation.id, titleOf(conversation), readers(conversation), store.me]) : "";
  if (signature === drawn) return;
  drawn = signature;
  byId("intro").replaceChildren(...(conversation ? [
    icon(ICONS[conversation.kind] ?? "hash"),
    h("h3", {}, titleOf(conversation)),
    h("p", {}, readers(conversation)),
    isOperator() ? "" : howTo(),
  ] : []));
}
