// "Show me around": a small card that points at one thing after the other. The page stays usable beside it, and the
// tour can be left at any time.
import { h, byId, dressIconButton, whileBusy } from "./dom.js";
import { store, on, emit } from "./store.js";
import { recall, remember } from "./memory.js";
import { go, isPhone } from "./route.js";
import { showPlan } from "./plan-panel.js";
import { STEPS } from "./tour-steps.js";
import { placeBeside } from "./tour-place.js";

let at = -1; // not running
let opener = null;
let acted = new Set();

export const tourWasSeen = () => recall("tour") === "seen";
export const tourIsOn = () => at >= 0;

const step = () => STEPS[at];

/** What the step offers to do; null when it is done or cannot be done. */
const offer = () => (step().act && !(step().act.once && acted.has(at)) && step().act.can() ? step().act : null);

function buttons() {
  const next = at === STEPS.length - 1 ? "Done" : "Next";
  const act = offer();
  return [
    act ? h("button", { type: "button", class: "button tour-act", "data-testid": "tour-act", "data-action": "act", onclick: event => doIt(event.currentTarget, act) }, act.label()) : "",
    h("div", { class: "tour-foot" },
      at > 0 ? h("button", { type: "button", class: "button quiet", "data-testid": "tour-back", "data-action": "back", onclick: () => show(at - 1) }, "Back") : "",
      h("button", { type: "button", class: "button primary", "data-testid": "tour-next", "data-action": "next", onclick: () => (next === "Done" ? leaveTour() : show(at + 1)) }, next)),
  ];
}

const doIt = (button, act) => whileBusy(button, async () => {
  acted.add(at);
  await act.run();
  draw();
});

let drawn = "";

function draw() {
  if (!tourIsOn()) return;
  const box = byId("tour-card");
  const signature = JSON.stringify([at, step().text(), Boolean(offer())]);
  if (signature !== drawn) {
    drawn = signature;
    const action = byId("tour-buttons").contains(document.activeElement) ? document.activeElement.dataset.action : null;
    byId("tour-count").textContent = `${at + 1} of ${STEPS.length}`;
    byId("tour-title").textContent = step().title;
    byId("tour-text").textContent = step().text();
    byId("tour-buttons").replaceChildren(...buttons());
    // The pressed button may be gone with what it did.
    if (action) (box.querySelector(`[data-action="${action}"]`) ?? box.querySelector("[data-action=next]")).focus();
  }
  point();
}

function point() {
  if (!tourIsOn()) return;
  const target = step().target();
  for (const old of document.querySelectorAll(".tour-target")) if (old !== target) old.classList.remove("tour-target");
  target?.classList.add("tour-target");
  placeBeside(byId("tour-card"), target);
}

async function show(to) {
  at = to;
  draw(); // at once, and again when the page has followed
  const { be, in: conversation, plan } = step();
  showPlan(Boolean(plan));
  if (be) await go({ be, conversation });
  if (at !== to) return;
  step().target()?.scrollIntoView({ block: isPhone() ? "start" : "nearest" }); // below it lies the card, on a phone
  draw();
}

export function startTour() {
  if (tourIsOn()) return;
  opener = document.activeElement;
  acted = new Set();
  remember("tour", "seen");
  if (isPhone()) byId("top").dataset.menu === "open" && byId("top-menu").click();
  byId("tour-card").hidden = false;
  drawn = "";
  show(0);
  byId("tour-card").querySelector("[data-action=next]").focus();
  emit("state"); // the invitation is no longer needed
}

export function leaveTour() {
  if (!tourIsOn()) return false;
  at = -1;
  const within = byId("tour-card").contains(document.activeElement);
  byId("tour-card").hidden = true;
  for (const old of document.querySelectorAll(".tour-target")) old.classList.remove("tour-target");
  if (within) (opener?.isConnected && opener.checkVisibility() ? opener : isPhone() ? byId("top-menu") : byId("tour")).focus();
  return true;
}

export function startTourButton() {
  dressIconButton(byId("tour-leave"), "close", "Leave the tour");
  byId("tour-leave").addEventListener("click", leaveTour);
  byId("tour").addEventListener("click", startTour);
  byId("tour-card").addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leaveTour();
  });
  on("messages settled layout walked", draw);
  on("route", () => { if (store.view === "gallery") leaveTour(); else draw(); });
  addEventListener("resize", point);
  document.addEventListener("scroll", point, { capture: true, passive: true });
}
