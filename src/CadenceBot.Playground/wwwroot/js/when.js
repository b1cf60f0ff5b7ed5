// Instants in words, always in the playground's display zone.
import { store } from "./store.js";

const cache = new Map();

function format(iso, options) {
  const plainDate = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  // A date without a time has no zone; read it as written.
  const zone = plainDate ? "UTC" : store.zone;
  const key = zone + JSON.stringify(options);
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  const date = new Date(plainDate ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? String(iso) : cache.get(key).format(date);
}

const tidy = text => text.replace(/,/g, "");

export const longDay = iso => tidy(format(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" }));
export const shortDay = iso => tidy(format(iso, { weekday: "short", day: "numeric", month: "short" }));
export const yearOf = iso => format(iso, { year: "numeric" });
export const timeOf = iso => format(iso, { hour: "2-digit", minute: "2-digit" });
export const timeAndZone = iso => format(iso, { hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
export const dayAndTime = iso => (iso.length > 10 ? `${shortDay(iso)}, ${timeOf(iso)}` : shortDay(iso));
export const fully = iso => (iso.length > 10 ? `${longDay(iso)}, ${timeAndZone(iso)}` : longDay(iso));
export const dayKey = iso => format(iso, { year: "numeric", month: "2-digit", day: "2-digit" });

export const dayLabel = iso => (store.now && dayKey(iso) === dayKey(store.now) ? `Today, ${longDay(iso)}` : longDay(iso));

/** "2026-03-02" at 08:00 on the wall of a zone, with that zone's offset of the day. */
export function morningOf(date, zone) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(new Date(`${date}T08:00:00Z`));
  const offset = parts.find(part => part.type === "timeZoneName").value.replace("GMT", "");
  return `${date}T08:00:00${offset || "+00:00"}`;
}
