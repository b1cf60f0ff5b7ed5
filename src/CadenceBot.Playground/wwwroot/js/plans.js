// Which partner is in view, and its plan.
import { door } from "./door.js";
import { store, actorOf, currentConversation } from "./store.js";

export const partners = () => [...new Set(store.conversations.map(c => c.partner).filter(Boolean))];

/** The partner meant by the current conversation, or null: then the only plan is shown. */
export function partnerInView() {
  const conversation = currentConversation();
  if (conversation?.partner) return conversation.partner;
  const company = actorOf(conversation?.id.replace(/^dm:/, "") ?? "")?.company ?? actorOf(store.me)?.company;
  return partners().includes(company) ? company : null;
}

/** {plan, ledger} of one partner; plan is null when there is none. */
export async function planOf(partner) {
  const [plan, ledger] = await Promise.all([door.plan(partner), door.ledger(partner)]);
  return { plan, ledger };
}

/** The partner in view, else the first that has a plan. */
export async function planInView() {
  const wanted = partnerInView();
  let last = { partner: wanted, plan: null, ledger: [] };
  for (const partner of wanted ? [wanted] : partners()) {
    last = { partner, ...(await planOf(partner)) };
    if (last.plan) break;
  }
  return last;
}
