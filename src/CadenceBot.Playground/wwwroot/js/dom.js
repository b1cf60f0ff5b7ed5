// Small helpers to build the page. Data only ever arrives as text nodes or attributes, never as markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  circle: "M12 5a7 7 0 100 14 7 7 0 000-14z",
  moved: "M5 12h13M13 7l5 5-5 5",
  flag: "M6 20V5h11l-2.5 4L17 13H6",
  eye: "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z",
  hash: "M9.5 4l-2 16M16.5 4l-2 16M4.5 9h16M3.5 15h16",
  lock: "M6.5 11h11v8.5h-11zM9 11V8a3 3 0 016 0v3",
  person: "M12 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M19.5 14.5A8 8 0 019.5 4.5a8 8 0 1010 10z",
  send: "M4 12l16-7-6 15-3-6.5z",
  reply: "M9 6L4 11l5 5M4.5 11H14a6 6 0 016 6v2",
  pin: "M9 4h6l-.7 6 3.2 3.5h-11L9.7 10zM12 13.5V20",
  clock: "M12 4.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM12 8v4.3l2.8 1.7",
  pause: "M9 6v12M15 6v12",
  phone: "M8 3.5h8v17H8zM11 18h2",
  desk: "M3.5 5h17v11h-17zM9 20h6M12 16v4",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
};

export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export const hidden = text => h("span", { class: "visually-hidden" }, text);

export const byId = id => document.getElementById(id);

/** Runs a handler once at a time, with the button marked busy: no double clicks. */
export async function whileBusy(button, work) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try { await work(); } finally { button.removeAttribute("aria-busy"); }
}

/** A button with only an icon still has a name. */
export function dressIconButton(button, name, label) {
  button.replaceChildren(icon(name));
  button.setAttribute("aria-label", label);
  button.title = label;
}
