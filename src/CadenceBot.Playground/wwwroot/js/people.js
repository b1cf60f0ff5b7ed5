// Names of people and companies as the page writes them.
import { actorOf } from "./store.js";

const ROLES = { admin: "admin", manager: "manager", ae: "AE", se: "SE", sponsor: "sponsor" };
const SLOTS = { "host": "Host", "partner": "Partner" };

export const roleName = role => ROLES[role] ?? role;

export const companyName = slug => (slug ? slug.charAt(0).toUpperCase() + slug.slice(1) : "");

export const nameOf = id => (id === "bot" ? "CadenceBot" : actorOf(id)?.name ?? id);

export function rolesOf(actor) {
  return actor.roles?.length ? actor.roles.map(roleName).join(", ") : "unknown to the bot";
}

/** "partner.ae" is "Partner AE". */
export function slotName(slot) {
  const [side, role] = slot.split(".");
  return role ? `${SLOTS[side] ?? companyName(side)} ${roleName(role)}` : slot;
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
}
