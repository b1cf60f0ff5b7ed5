// "As seen by": the person whose eyes and hands the page borrows.
import { h, byId } from "./dom.js";
import { store, on, OPERATOR } from "./store.js";
import { becomePerson } from "./route.js";
import { companyName, rolesOf } from "./people.js";

function options() {
  const companies = [...new Set(store.actors.map(actor => actor.company))];
  return [
    ...companies.map(company => h("optgroup", { label: companyName(company) },
      store.actors.filter(actor => actor.company === company)
        .map(actor => h("option", { value: actor.id }, `${actor.name} · ${companyName(actor.company)}, ${rolesOf(actor)}`)))),
    h("optgroup", { label: "Looking on" }, h("option", { value: OPERATOR }, "Operator (all, read only)")),
  ];
}

export function startBeSelector() {
  const select = byId("be");
  let drawn = "";
  on("state route", () => {
    const signature = JSON.stringify(store.actors);
    if (signature !== drawn) select.replaceChildren(...options());
    drawn = signature;
    if (store.me) select.value = store.me;
  });
  select.addEventListener("change", () => becomePerson(select.value));
}
