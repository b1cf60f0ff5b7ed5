// A form of the bot in a real dialog. It stays open on errors, and a chained form takes its place.
import { h, byId, whileBusy } from "./dom.js";
import { formField } from "./form-fields.js";
import { submit } from "./deeds.js";
import { showDialog } from "./dialog-focus.js";

const isEmpty = value => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

function valuesOf(fields) {
  const values = {};
  for (const field of fields) {
    const value = field.read();
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

/** Shows the sentences next to their fields; the rest, which has no field here, below. */
function showErrors(errors, fields, general) {
  for (const field of fields) field.fail(errors[field.name]);
  const elsewhere = Object.entries(errors).filter(([name]) => !fields.some(field => field.name === name));
  general.textContent = elsewhere.map(([, sentence]) => sentence).join(" ");
  fields.find(field => errors[field.name])?.focus();
}

export function openForm(form) {
  const dialog = byId("dialog");
  const fields = (form.fields ?? []).map(field => formField(field, "field"));
  const general = h("p", { class: "field-error", role: "alert" });
  const send = h("button", { type: "submit", class: "button primary", "data-testid": "submit" }, "Send");

  const handIn = () => whileBusy(send, async () => {
    const missing = Object.fromEntries(fields.filter(field => field.required && isEmpty(field.read())).map(field => [field.name, "This one is needed."]));
    showErrors(missing, fields, general);
    if (Object.keys(missing).length) return;
    try {
      const { errors, next } = await submit(form, valuesOf(fields));
      if (errors) showErrors(errors, fields, general);
      else if (next) openForm(next);
      else dialog.close();
    } catch (problem) {
      // A toast would lie behind the dialog, so the sentence is shown inside.
      if (problem?.status === undefined) throw problem;
      general.textContent = problem.message;
    }
  });

  dialog.replaceChildren(h("form", { novalidate: true, onsubmit: event => { event.preventDefault(); handIn(); } },
    h("h2", { id: "dialog-title" }, form.title),
    h("div", { class: "dialog-body" }, form.intro ? h("p", { class: "dialog-intro" }, form.intro) : null, fields.map(field => field.node), general),
    h("div", { class: "dialog-foot" },
      h("button", { type: "button", class: "button", "data-testid": "cancel", onclick: () => dialog.close() }, "Cancel"),
      send)));
  showDialog(dialog);
  (fields[0] ?? { focus: () => send.focus() }).focus();
}
