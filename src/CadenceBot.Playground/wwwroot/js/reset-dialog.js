// Start again: forgets everything, so it asks first.
import { h, byId } from "./dom.js";
import { store } from "./store.js";
import { door } from "./door.js";
import { walk } from "./clock-bar.js";
import { morningOf } from "./when.js";
import { forgetRead } from "./unread.js";
import { showDialog } from "./dialog-focus.js";
import { companyName } from "./people.js";
import { partners } from "./plans.js";
import { toast } from "./toast.js";

const ZONES = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"];

function check(id, label, hint, checked) {
  return h("label", { class: "pick" }, h("input", { type: "checkbox", id, "data-testid": id, checked }), h("span", {}, label, h("small", {}, hint)));
}

function request() {
  const date = byId("reset-date").value;
  const zone = byId("reset-zone").value;
  const sponsors = store.actors.filter(actor => actor.side === "partner" && actor.roles?.includes("sponsor")).map(actor => actor.id);
  return {
    ...(date ? { at: morningOf(date, zone) } : {}),
    zone,
    demo: byId("reset-demo").checked,
    ...(byId("reset-unreachable").checked ? { unreachable: sponsors } : {}),
  };
}

async function confirm(dialog) {
  const body = request();
  dialog.close();
  const done = await walk(async () => {
    const state = await door.reset(body);
    forgetRead();
    return state;
  });
  if (done) toast("Everything was reset.");
}

function open() {
  const dialog = byId("dialog");
  const zones = [...new Set([store.zone, ...ZONES])];
  dialog.replaceChildren(h("form", { novalidate: true, onsubmit: event => { event.preventDefault(); confirm(dialog); } },
    h("h2", { id: "dialog-title" }, "Start again?"),
    h("div", { class: "dialog-body" },
      h("p", {}, "All messages, plans and answers are forgotten."),
      h("div", { class: "field" }, h("label", { for: "reset-date" }, "First day"),
        h("p", { class: "field-hint", id: "reset-date-hint" }, "At 08:00. Left empty, it is the coming Monday."),
        h("input", { type: "date", id: "reset-date", "data-testid": "reset-date", "aria-describedby": "reset-date-hint" })),
      h("div", { class: "field" }, h("label", { for: "reset-zone" }, "Times are written in"),
        h("select", { id: "reset-zone", "data-testid": "reset-zone" }, zones.map(zone => h("option", { value: zone, selected: zone === store.zone }, zone)))),
      h("div", { class: "picks" },
        check("reset-demo", "Demo plan", `${companyName(partners()[0])} starts its 90 days today.`, true),
        check("reset-unreachable", "Partner sponsors can't be reached by DM", "Shows what the bot does then.", false))),
    h("div", { class: "dialog-foot" },
      h("button", { type: "button", class: "button", "data-testid": "cancel", onclick: () => dialog.close() }, "Cancel"),
      h("button", { type: "submit", class: "button danger", "data-testid": "reset-confirm" }, "Reset everything"))));
  showDialog(dialog);
  byId("reset-date").focus();
}

export function startReset() {
  byId("reset").addEventListener("click", () => {
    if (byId("reset").getAttribute("aria-disabled") !== "true") open();
  });
}
