// The program's HTTP door. The page knows the program through these calls and through nothing else.

const ROOT = "/playground/api/";

/** A request that was refused; `message` is the one sentence to show. */
export class Problem extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(ROOT + path, options);
  } catch {
    throw new Problem("I can't reach the playground. Is it still running?", 0);
  }
  if (response.status === 204) return null;
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(body?.detail ?? `The playground answered with ${response.status}.`, response.status);
  return body;
}

const get = (path, query = {}) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return call(given.length ? `${path}?${new URLSearchParams(given)}` : path, { headers: { accept: "application/json" } });
};

const post = (path, body) => call(path, {
  method: "POST",
  headers: { "content-type": "application/json", accept: "application/json" },
  body: JSON.stringify(body),
});

// The same id again is the same delivery, so a repeated request cannot act twice.
const delivered = body => ({ ...body, id: crypto.randomUUID() });

export const door = {
  state: () => get("state"),
  messages: (conversation, as) => get("messages", { in: conversation, as }),
  plan: partner => get("plan", { partner }),
  ledger: partner => get("ledger", { partner }),
  gallery: () => get("gallery"),
  reset: body => post("reset", body),
  clock: body => post("clock", body),
  say: body => post("say", delivered(body)),
  click: body => post("click", delivered(body)),
  submit: body => post("submit", delivered(body)),
  events: () => new EventSource(ROOT + "events"),
};
