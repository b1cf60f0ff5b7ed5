// The fields of a form, each with its label, hint and error tied to it.
import { h } from "./dom.js";
import { store } from "./store.js";
import { companyName, rolesOf } from "./people.js";

const MOST_RADIOS = 4;
const LONG = /^(text|note|why|reason|comment|answer)$|several lines|a few lines|sentence/i;

const personLabel = actor => `${actor.name} (${companyName(actor.company)}, ${rolesOf(actor)})`;

function choices(field, id, type, common) {
  const chosen = new Set([field.value ?? []].flat());
  const boxes = (field.options ?? []).map((option, i) => h("label", { class: "pick" },
    h("input", { type, name: field.name, id: i === 0 ? id : null, value: option.value, checked: chosen.has(option.value), ...(i === 0 ? { "aria-describedby": common["aria-describedby"] } : {}) }),
    h("span", {}, option.label)));
  const group = h("div", { class: "picks" }, boxes);
  const values = () => [...group.querySelectorAll("input:checked")].map(box => box.value);
  return { control: group, group: true, read: () => (type === "radio" ? values()[0] : values()) };
}

function select(field, common) {
  const node = h("select", common,
    h("option", { value: "" }, "Choose…"),
    (field.options ?? []).map(option => h("option", { value: option.value, selected: option.value === field.value }, option.label)));
  return { control: node, read: () => node.value || undefined };
}

function line(field, common, type, read = value => value || undefined) {
  const node = h("input", { ...common, type, value: field.value, step: type === "number" ? "any" : null });
  return { control: node, read: () => read(node.value.trim()) };
}

function text(field, common) {
  if (!LONG.test(field.name) && !LONG.test(field.hint ?? "")) return line(field, common, "text", value => value);
  const node = h("textarea", { ...common, rows: 4 }, field.value ?? "");
  return { control: node, read: () => node.value.trim() };
}

/** Picked from the list it is an actor id; anything else goes as typed, "Name <mail>". */
function person(field, common) {
  const known = store.actors.find(actor => actor.id === field.value);
  const list = h("datalist", { id: `${common.id}-people` }, store.actors.map(actor => h("option", { value: personLabel(actor) })));
  const node = h("input", { ...common, type: "text", list: list.id, autocomplete: "off", value: known ? personLabel(known) : field.value });
  const read = () => {
    const typed = node.value.trim();
    return store.actors.find(actor => personLabel(actor) === typed || actor.id === typed)?.id ?? (typed || undefined);
  };
  return { control: h("div", { class: "with-list" }, node, list), read };
}

function controlOf(field, id, common) {
  switch (field.kind) {
    case "choice": return (field.options ?? []).length <= MOST_RADIOS ? choices(field, id, "radio", common) : select(field, common);
    case "multi": return choices(field, id, "checkbox", common);
    case "date": return line(field, common, "date");
    case "number": return line(field, common, "number", value => (value === "" ? undefined : Number(value)));
    case "person": return person(field, common);
    default: return text(field, common);
  }
}

const AS_TYPED = /\d{4}-\d{2}-\d{2}/;

/** A calendar takes no typed dates, so examples of them would only mislead. */
const hintOf = field => (field.kind === "date" && AS_TYPED.test(field.hint ?? "") ? null : field.hint);

/** {node, name, read(), fail(sentence), focus()} for one field. */
export function formField(field, prefix) {
  const id = `${prefix}-${field.name}`;
  const describedBy = [hintOf(field) ? `${id}-hint` : null, `${id}-error`].filter(Boolean).join(" ");
  const common = { id, name: field.name, "aria-describedby": describedBy, "aria-required": field.required ? "true" : null };
  const { control, group, read } = controlOf(field, id, common);
  const error = h("p", { class: "field-error", id: `${id}-error` });
  const label = [field.label, field.required ? null : h("span", { class: "optional" }, " (optional)")];
  const hint = hintOf(field) ? h("p", { class: "field-hint", id: `${id}-hint` }, field.hint) : null;
  const node = group
    ? h("fieldset", { class: "field", "aria-describedby": describedBy }, h("legend", {}, label), hint, control, error)
    : h("div", { class: "field" }, h("label", { for: id }, label), hint, control, error);
  const inputs = () => [...node.querySelectorAll("input, select, textarea")];
  return {
    node,
    name: field.name,
    required: Boolean(field.required),
    read,
    fail(sentence) {
      error.textContent = sentence ?? "";
      for (const input of inputs()) {
        if (sentence) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
    },
    focus: () => inputs()[0]?.focus(),
  };
}
