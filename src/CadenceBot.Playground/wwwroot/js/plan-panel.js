// The panel at the right: the plan of the partner in view, or what the ledger says about its notices.
import { h, byId, icon } from "./dom.js";
import { reconcile } from "./reconcile.js";
import { store, on, emit } from "./store.js";
import { planInView, partners } from "./plans.js";
import { planBody } from "./plan-lists.js";
import { timeline } from "./plan-timeline.js";
import { ledgerTable } from "./ledger-table.js";
import { companyName, hostName } from "./people.js";
import { emptyState } from "./empty-state.js";
import { compose } from "./compose.js";
import { shortDay } from "./when.js";

const TABS = [["plan", "Plan"], ["ledger", "Ledger"]];
const beside = matchMedia("(min-width: 1200px)");

let tab = "plan";
let asked = 0;
let drawn = "";
let shown = null; // nothing is known before the first answer

const title = () => (!shown ? "Plan" : shown.plan ? `${companyName(shown.plan.partner)}, day ${shown.plan.day}` : companyName(shown.partner) || "Plan");

function tabButton([name, label]) {
  return h("button", {
    type: "button", role: "tab", id: `tab-${name}`, "data-testid": `tab-${name}`,
    "aria-selected": String(tab === name), "aria-controls": "plan-body", tabindex: tab === name ? 0 : -1,
    onclick: () => choose(name),
  }, label);
}

function choose(name) {
  tab = name;
  draw();
  byId(`tab-${name}`).focus();
}

/** The usual keys of tabs. */
function onTabKey(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  event.preventDefault();
  choose(tab === "plan" ? "ledger" : "plan");
}

const head = about => h("header", { class: "pane-head" },
  h("div", { class: "pane-title" }, h("h2", { "data-testid": "plan-title" }, title()), h("p", {}, about)),
  h("button", {
    type: "button", class: "button quiet icon-only narrow-only", "data-testid": "plan-close", "data-action": "close",
    "aria-label": "Close the plan", title: "Close the plan", onclick: () => setOpen(false),
  }, icon("close")));

/** Somebody who may start it, and the line that does. */
function noPlan() {
  const manager = store.actors.find(actor => actor.side === "host" && actor.roles?.includes("manager"));
  const partner = shown.partner ?? partners()[0];
  const run = () => {
    showPlan(false); // on a phone the composer lies below it
    compose(`/onboard start ${partner}`, { be: manager.id, conversation: store.conversations.find(c => c.partner === partner)?.id });
  };
  return emptyState(`No plan yet with ${companyName(partner)}.`, manager && partner ? `Start one as ${manager.name}` : null, run);
}

function body() {
  if (!shown) return [h("p", { class: "empty" }, "Fetching the plan …")];
  if (tab === "ledger") return ledgerTable(shown.ledger);
  if (!shown.plan) return [noPlan()];
  return [timeline(shown.plan), touch(shown.plan), ...planBody(shown.plan)];
}

/** How long each company's last joint touch lies back; the level is said in a word, never by colour alone. */
function touch(plan) {
  if (plan.state !== "open" || !plan.attention) return null;
  const said = plan.attention.map(({ side, days, level }) => {
    const ago = days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`;
    return `${side === "host" ? hostName() : companyName(plan.partner)} ${ago}${level === "green" ? "" : ` (${level})`}`;
  });
  return h("p", { class: "empty", "data-testid": "attention" }, `Last joint touch: ${said.join(", ")}.`);
}

function standing(plan) {
  if (plan.archived) return `${plan.state}, archived`;
  if (!plan.paused) return plan.state;
  return plan.paused.until ? `paused until ${shortDay(plan.paused.until)}` : `paused since ${shortDay(plan.paused.since)}`;
}

function draw() {
  const signature = JSON.stringify([tab, shown, store.zone, store.actors]);
  if (signature === drawn) return;
  drawn = signature;
  const old = byId("plan-body");
  const top = old?.dataset.tab === tab ? old.scrollTop : 0;
  const about = !shown ? " " : shown.plan ? `Plan ${shown.plan.number} · ${shown.plan.template} · ${standing(shown.plan)}` : "No plan";
  reconcile(byId("plan-panel"), [
    { key: "head", signature: title() + about, build: () => head(about) },
    { key: "tabs", signature: tab, build: () => h("div", { class: "tabs", role: "tablist", "aria-label": "Plan and ledger", onkeydown: onTabKey }, TABS.map(tabButton)) },
    { key: "body", signature, build: () => h("div", { class: "scroll", id: "plan-body", role: "tabpanel", tabindex: 0, "aria-labelledby": `tab-${tab}`, "data-tab": tab }, body()) },
  ]);
  byId("plan-body").scrollTop = top;
}

async function refresh() {
  if (!store.planOpen || store.view !== "chat") return;
  const mine = ++asked;
  const found = await planInView().catch(() => null); // the next refresh tries again
  if (mine !== asked || !found) return;
  shown = found;
  draw();
}

/** A thread takes the panel's place while it is open. */
function layout() {
  const thread = !byId("thread-pane").hidden;
  document.body.dataset.aside = thread ? "thread" : store.planOpen ? "plan" : "none";
  byId("plan-panel").hidden = thread || !store.planOpen;
  byId("plan-toggle").setAttribute("aria-expanded", String(store.planOpen && !thread));
}

function setOpen(open) {
  store.planOpen = open;
  emit("layout");
  if (!open) {
    byId("plan-toggle").focus();
    return;
  }
  if (!beside.matches) byId("plan-panel").querySelector("[data-action=close]").focus();
  refresh();
}

/** Esc closes it where it lies over the conversation, or from within; true when there was something to close. */
export function closePlanPanel() {
  const panel = byId("plan-panel");
  const closes = !panel.hidden && (!beside.matches || panel.contains(document.activeElement));
  if (closes) setOpen(false);
  return closes;
}

/** Opens it, or closes it where it lies over the conversation; the focus stays where it is. */
export function showPlan(open) {
  if (open === store.planOpen || (!open && beside.matches)) return;
  store.planOpen = open;
  emit("layout");
  if (open) refresh();
}

export function startPlanPanel({ closeThread }) {
  store.planOpen = beside.matches;
  draw();
  beside.addEventListener("change", () => { store.planOpen = beside.matches; emit("layout"); refresh(); });
  byId("plan-toggle").addEventListener("click", () => {
    const behindThread = store.planOpen && store.thread;
    if (store.thread) closeThread();
    setOpen(behindThread ? true : !store.planOpen);
  });
  on("layout route", layout);
  on("route settled", refresh);
}
