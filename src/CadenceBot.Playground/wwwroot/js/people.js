// Names of people and companies as the page writes them.
import { store, actorOf } from "./store.js";

const ROLES = { admin: "admin", manager: "manager", ae: "AE", se: "SE", sponsor: "sponsor" };

export const roleName = role => ROLES[role] ?? role;

const capital = word => (word ? word.charAt(0).toUpperCase() + word.slice(1) : "");

/** "host" is Contoso, "acme" is Acme: as the companies write themselves. */
export const companyName = slug => store.actors.find(actor => actor.company === slug)?.companyName || capital(slug);

/** The company that runs the program. */
export const hostName = () => companyName(store.actors.find(actor => actor.side === "host")?.company ?? "host");

export const nameOf = id => (id === "bot" ? "CadenceBot" : actorOf(id)?.name ?? id);

export function rolesOf(actor) {
  return actor.roles?.length ? actor.roles.map(roleName).join(", ") : "unknown to the bot";
}

/** In a plan with Acme "partner.ae" is "Acme AE". */
export function slotName(slot, partner) {
  const [side, role] = slot.split(".");
  const company = side === "host" ? hostName() : side === "partner" && partner ? companyName(partner) : capital(side);
  return role ? `${company} ${roleName(role)}` : slot;
}

export const withRole = (company, role) => store.actors.find(actor => actor.company === company && actor.roles?.includes(role));

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
}
