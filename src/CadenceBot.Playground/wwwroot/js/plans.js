// Which partners have a plan. Asking for a plan that does not exist is an error to the program and a red line in the
// browser's console, so the page asks only when there is a sign of one: a notice in the ledger, or a start just seen.
import { door } from "./door.js";
import { store, actorOf, currentConversation } from "./store.js";

const expected = new Set();

export function expectPlan(slug) {
  for (const partner of slug ? [slug] : partners()) expected.add(partner);
}

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
  const ledger = (await door.ledger(partner)) ?? [];
  if (ledger.length === 0 && !expected.has(partner)) return { plan: null, ledger };
  const plan = await door.plan(partner).catch(problem => {
    if (problem.status !== 404) throw problem;
    return null;
  });
  if (!plan) expected.delete(partner);
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
