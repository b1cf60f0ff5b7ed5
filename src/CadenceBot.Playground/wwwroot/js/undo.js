// The bot takes a change back for 15 minutes of its own time; a button for longer than that would only be refused.
import { store } from "./store.js";

const WINDOW_MS = 15 * 60 * 1000;

const isUndo = action => /^(\/onboard\s+)?undo\b/.test(action.command ?? "");

const undoIsOver = message =>
  (message.actions ?? []).some(isUndo) && Date.parse(store.now) - Date.parse(message.editedAt ?? message.at) > WINDOW_MS;

/** Which messages have lost it by now; a view that shows them redraws when this changes. */
export const lateUndos = messages => messages.filter(undoIsOver).map(message => message.id).join(" ");

/** The message without what can no longer be pressed. */
export const withoutLateUndo = message => (undoIsOver(message) ? { ...message, actions: message.actions.filter(action => !isUndo(action)) } : message);
