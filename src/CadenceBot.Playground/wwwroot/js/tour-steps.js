// The story that the tour tells. A step may choose whose eyes the page has and which conversation is open, points at
// one thing, and may offer to do what it speaks of; `done` says when there is nothing left to do.
import { byId } from "./dom.js";
import { store, messagesOf } from "./store.js";
import { door } from "./door.js";
import { walk } from "./clock-bar.js";
import { nameOf } from "./people.js";
import { toNext } from "./compose.js";

const DECISION = /\/checkin\/d30\//;

const lastMessage = () => byId("messages").querySelector("article.message:last-of-type");

/** The newest question with a button that somebody may press. */
const question = () => [...byId("messages").querySelectorAll(".message.bot:not(.only-you)")].reverse().find(message => message.querySelector(".act.primary"));

const decision = () => messagesOf(store.conversation).find(message => DECISION.test(message.key ?? ""));

const shown = message => message && byId("messages").querySelector(`[data-testid="message-${CSS.escape(message.id)}"]`);

export const STEPS = [
  {
    title: "It starts in a shared channel",
    be: "host.manager", in: "acme",
    text: () => (messagesOf("acme").length
      ? "Contoso has just signed Acme. Both companies share this channel, and CadenceBot has opened it with a welcome. Nothing here is real, so press what you like."
      : "Contoso has just signed Acme, and both share this channel. It is silent, as no plan was started: Reset with the demo plan starts one."),
    target: () => lastMessage() ?? byId("reset"),
  },
  {
    title: "See it as anybody",
    be: "partner.ae", in: "acme",
    text: () => `The page now shows what ${nameOf("partner.ae")}, Acme's AE, sees and may do. Pick anybody here, at any time.`,
    target: () => byId("be"),
  },
  {
    title: "Answer with one press",
    be: "partner.ae", in: "acme",
    text: () => "A question comes with its answers as buttons; words in its thread do as well. Your receipt has a dashed frame, as only you see it. The channel gets one line.",
    target: () => question()?.querySelector(".e-actions") ?? lastMessage(),
    act: { once: true, label: () => `Answer as ${nameOf("partner.ae").split(" ")[0]}`, run: () => question()?.querySelector(".act.primary").click(), can: () => Boolean(question()) },
  },
  {
    title: "Wind the clock",
    text: () => "Time stands still until you move it. This button goes straight to what the bot says next, wherever it says it.",
    target: () => byId("to-next"),
    act: { label: () => "To the next message", run: toNext, can: () => true },
  },
  {
    title: "A gate passes on outcomes",
    be: "partner.ae", in: "acme", plan: true,
    text: () => "Four gates stand between the contract and the first joint deal. No date ever passes one: it stays open until the things listed below it are there.",
    target: () => byId("plan-panel").querySelector(".gates"),
  },
  {
    title: "A sponsor decides once",
    be: "partner.sponsor", in: "dm:partner.sponsor",
    text: () => (decision()
      ? `On day 30 ${nameOf("partner.sponsor")}, Acme's sponsor, got one decision, in private and with a date by which it is needed.`
      : `On day 30 each company's sponsor gets one decision, in private and with a date. ${nameOf("partner.sponsor")} of Acme has none yet.`),
    target: () => shown(decision()) ?? byId("conversation-title"),
    act: { label: () => "Wind to day 30", run: windToDecision, can: () => !decision() },
  },
  {
    title: "The rest is yours",
    text: () => "Play lets the clock run, Plan shows the whole road, Gallery has every message the bot can send. Reset begins anew, and this tour waits up here.",
    target: () => (byId("tour").checkVisibility() ? byId("tour") : byId("top-menu")),
  },
];

/** Day 30 of a plan, wherever it is: at most a month of clicks, in one. */
async function windToDecision() {
  const plan = await door.plan("acme").catch(() => null);
  const days = plan ? Math.max(1, 31 - plan.day) : 31;
  await walk(() => door.clock({ advance: `P${days}D` }));
}
