// Every message that the bot can send, drawn here and beside it as plain text and as the other renderers give it.
import { h, byId, icon } from "./dom.js";
import { emptyState } from "./empty-state.js";
import { recall, remember } from "./memory.js";
import { store, on } from "./store.js";
import { door } from "./door.js";
import { messageView } from "./message-view.js";
import { orToast, toast } from "./toast.js";
import { chatAddress } from "./route.js";

let filled = false;

const deaf = () => toast("This is the gallery: buttons do nothing here.");

function rendering({ renderer, body }) {
  return h("details", { class: "rendering" }, h("summary", {}, renderer), h("pre", {}, typeof body === "string" ? body : JSON.stringify(body, null, 2)));
}

function exhibit({ variant, message, renderings = [] }) {
  return h("article", { class: "exhibit" },
    h("h3", {}, variant || "as it is"),
    h("div", { class: "sides" },
      h("div", { class: "side-drawn" }, messageView({ from: "bot", at: store.now, ...message }, { press: deaf, testid: `gallery-${message.id ?? variant}` })),
      h("div", { class: "side-text" }, h("p", { class: "muted" }, "Plain text"), h("pre", {}, message.text), renderings.filter(other => other.body !== message.text).map(rendering))));
}

function group(name, items) {
  const words = items.map(item => `${name} ${spaced(name)} ${item.variant ?? ""} ${item.message.text}`).join(" ").toLowerCase();
  return h("section", { class: "exhibits", id: idOf(name), "data-words": words, "data-name": spaced(name) },
    h("h2", { tabindex: -1 }, spaced(name), h("span", { class: "muted" }, ` ${items.length}`)), items.map(exhibit));
}

/** "GateAhead" is "Gate ahead". */
const spaced = name => name.charAt(0) + name.slice(1).replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

const idOf = name => `kind-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** A list of the kinds beside them; it scrolls there, as the address is taken by the page's state. */
function index(sections) {
  return h("nav", { class: "gallery-index", "aria-label": "Kinds of message" }, h("ul", {}, sections.map(section => h("li", {}, h("button", {
    type: "button",
    "data-for": section.id,
    onclick: () => { section.scrollIntoView(); section.querySelector("h2").focus({ preventScroll: true }); },
  }, section.dataset.name)))));
}

const WIDTHS = [["desk", "Desktop"], ["phone", "Phone"]];

/** How wide a chat the messages are drawn in. */
function widthSwitch(view) {
  const choose = width => {
    view.dataset.width = width;
    remember("gallery-width", width);
  };
  const now = recall("gallery-width") === "phone" ? "phone" : "desk";
  choose(now);
  return h("fieldset", { class: "segments" }, h("legend", { class: "visually-hidden" }, "Width"), WIDTHS.map(([width, label]) => h("label", {},
    h("input", { type: "radio", name: "gallery-width", value: width, checked: width === now, "data-testid": `width-${width}`, onchange: () => choose(width) }),
    h("span", {}, icon(width), label))));
}

function filterBox(sections, list, view) {
  const count = h("p", { class: "muted", role: "status" });
  const box = h("input", { type: "search", id: "gallery-filter", "data-testid": "gallery-filter", placeholder: "welcome, gate, sponsor …" });
  const none = h("div", { hidden: true }, emptyState("No message has these words.", "Show them all", () => { box.value = ""; apply(); box.focus(); }));
  const apply = () => {
    const wanted = box.value.trim().toLowerCase();
    for (const section of sections) section.hidden = !section.dataset.words.includes(wanted);
    for (const button of list.querySelectorAll("button")) button.parentElement.hidden = byId(button.dataset.for)?.hidden ?? false;
    const left = sections.filter(section => !section.hidden).length;
    count.textContent = `${left} of ${sections.length} kinds of message`;
    none.hidden = left > 0;
  };
  box.addEventListener("input", apply);
  apply();
  return [h("div", { class: "gallery-filter" }, h("label", { for: "gallery-filter" }, "Filter"), box, count, widthSwitch(view)), none];
}

async function load() {
  const view = byId("gallery-view");
  view.replaceChildren(h("div", { class: "gallery-in" }, h("h2", { class: "gallery-title", tabindex: -1 }, "Gallery"), h("p", { class: "empty", role: "status" }, "Fetching every message …")));
  const answer = await orToast(() => door.gallery());
  if (!answer) return;
  const groups = groupByName(answer);
  const sections = [...groups].map(([name, items]) => group(name, items));
  const list = index(sections);
  view.firstChild.lastChild.replaceWith(
    h("p", { class: "muted" }, "Every message that CadenceBot can send, as the chat draws it and as plain text."),
    ...filterBox(sections, list, view),
    h("div", { class: "gallery-halls" }, list, h("div", {}, sections)));
}

function groupByName(items) {
  const groups = new Map();
  for (const item of items) groups.set(item.name, [...(groups.get(item.name) ?? []), item]);
  return groups;
}

function show() {
  const open = store.view === "gallery";
  document.body.dataset.view = store.view;
  byId("gallery-view").hidden = !open;
  byId("chat-view").hidden = open;
  byId("view-link").textContent = open ? "Back to the chat" : "Gallery";
  byId("view-link").setAttribute("href", open ? chatAddress() : "#view=gallery");
  if (open && !filled) load();
  // Left behind it would only double every button of the chat for those who search the page.
  if (!open && filled) byId("gallery-view").replaceChildren();
  filled = open;
}

export function startGallery() { on("route", show); }
