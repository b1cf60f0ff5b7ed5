// Spans of text with a style, a mention, a link or a date. Only text nodes: nothing a message says becomes markup.
import { h } from "./dom.js";
import { fully } from "./when.js";
import { nameOf } from "./people.js";
import { store } from "./store.js";

const STYLES = { bold: "strong", italic: "em", code: "code", strike: "s" };

/** Only links that a chat would follow. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url, location.href);
    return ["http:", "https:", "mailto:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

export function link(url, ...children) {
  const safe = safeUrl(url);
  return safe ? h("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, children) : h("span", {}, children);
}

function span({ text, style, mention, url, date }) {
  let node = document.createTextNode(text ?? "");
  if (mention) node = h("span", { class: mention === store.me ? "mention me" : "mention", title: nameOf(mention) }, text || `@${nameOf(mention)}`);
  if (date) node = h("time", { datetime: date, title: fully(date) }, node);
  if (STYLES[style]) node = h(STYLES[style], {}, node);
  return url ? link(url, node) : node;
}

export const richText = spans => (typeof spans === "string" ? [document.createTextNode(spans)] : (spans ?? []).map(span));
