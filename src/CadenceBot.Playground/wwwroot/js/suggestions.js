// What one may type, offered while a line starts with "/" or "@". A help to the memory, not a parser.

const LINES = [
  ["/onboard status", "where the plan stands"],
  ["/onboard plan", "the whole plan"],
  ["/onboard done ", "an outcome is reached"],
  ["/onboard opp add ", "a joint opportunity"],
  ["/onboard people", "who is who"],
  ["/onboard help", "all verbs"],
  ["@CadenceBot status", "the same, said aloud"],
  ["@CadenceBot help", "all verbs, said aloud"],
];

export function suggestionsFor(text) {
  if (!/^[/@]/.test(text) || text.includes("\n")) return [];
  const typed = text.toLowerCase();
  // "/st" finds "/onboard status" as well: nobody wants to type the first word.
  const verb = typed.replace(/^\/(onboard\s*)?|^@(cadencebot\s*)?/, "");
  return LINES
    .filter(([line]) => line[0] === text[0] && line.toLowerCase() !== typed)
    .filter(([line]) => line.toLowerCase().startsWith(typed) || (verb && line.toLowerCase().split(" ").slice(1).join(" ").startsWith(verb) && !typed.includes(" ")))
    .map(([line, about]) => ({ line, about }));
}
