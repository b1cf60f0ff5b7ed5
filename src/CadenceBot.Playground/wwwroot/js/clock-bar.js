// The clock: read it, wind it forward, let it run. One walk at a time.
import { byId } from "./dom.js";
import { store, on, emit, messagesOf, myConversations } from "./store.js";
import { door } from "./door.js";
import { refreshAll } from "./sync.js";
import { isPhone } from "./route.js";
import { longDay, shortDay, yearOf, timeAndZone } from "./when.js";
import { toast, orToast } from "./toast.js";

const STEPS = { "advance-day": { advance: "P1D" }, "advance-week": { advance: "P7D" }, "to-next": { toNext: true } };
const BUTTONS = [...Object.keys(STEPS), "play", "reset"];

let walking = false;

function setWalking(now) {
  walking = now;
  byId("top").toggleAttribute("data-walking", now);
  byId("clock-status").textContent = now ? "The clock is moving." : "";
  // aria-disabled keeps the focus on the pressed button, which `disabled` would throw away.
  for (const id of BUTTONS) byId(id).setAttribute("aria-disabled", String(now));
}

/** Runs one change of the clock; a second press meanwhile does nothing. */
export async function walk(work) {
  if (walking) return undefined;
  setWalking(true);
  try {
    return await orToast(async () => {
      const answer = await work();
      await refreshAll();
      return answer ?? {};
    });
  } finally {
    setWalking(false);
    emit("walked");
  }
}

function tellSent(sent, toNext) {
  if (sent.length === 0) {
    toast(toNext ? "Nothing more is due." : "Nothing was due on the way.");
    return;
  }
  const mine = new Set(myConversations().flatMap(c => messagesOf(c.id).map(message => message.id)));
  const visible = sent.filter(id => mine.has(id)).length;
  const total = sent.length === 1 ? "One message was sent" : `${sent.length} messages were sent`;
  toast(visible === sent.length ? `${total}.` : visible === 0 ? `${total}, to others.` : `${total}, ${visible} where you can see it.`);
}

async function step(id) {
  const offline = byId("offline").checked ? { offline: true } : {};
  const answer = await walk(() => door.clock({ ...STEPS[id], ...offline }));
  if (answer?.sent) tellSent(answer.sent, id === "to-next");
}

const run = () => walk(() => door.clock({ run: Number(byId("speed").value) }));
const stop = () => walk(() => door.clock({ stop: true }));

function draw() {
  if (!store.now) return;
  byId("clock").dateTime = store.now;
  byId("clock").title = store.zone;
  byId("clock-day").textContent = isPhone() ? `${shortDay(store.now)} ${yearOf(store.now)}` : longDay(store.now);
  byId("clock-time").textContent = timeAndZone(store.now);
  byId("play").textContent = store.running ? "Stop" : "Play";
  byId("play").classList.toggle("on", store.running);
}

export function startClockBar() {
  for (const id of Object.keys(STEPS)) byId(id).addEventListener("click", () => step(id));
  byId("play").addEventListener("click", () => (store.running ? stop() : run()));
  byId("speed").addEventListener("change", () => { if (store.running) run(); });
  byId("offline").addEventListener("change", () => byId("top").toggleAttribute("data-offline", byId("offline").checked));
  on("state route", draw);
}
