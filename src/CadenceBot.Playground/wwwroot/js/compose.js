// Puts a line into the composer, as somebody and somewhere; whoever reads it may change it and sends it.
import { byId } from "./dom.js";
import { store } from "./store.js";
import { go } from "./route.js";

let fill = () => {};

/** The composer takes lines from here. */
export function takesLines(write) { fill = write; }

export async function compose(line, { be = store.me, conversation = store.conversation } = {}) {
  await go({ be, conversation });
  fill(line);
}

/** Presses the clock's button, so that whoever presses here sees where it is. */
export function toNext() {
  byId("to-next").focus();
  byId("to-next").click();
}
