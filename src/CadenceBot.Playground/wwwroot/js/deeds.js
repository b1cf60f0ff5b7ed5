// What a person does: say, press a button, hand in a form. All end the same way: replies shown, a form opened.
import { door } from "./door.js";
import { store, emit, messagesOf } from "./store.js";
import { insert, touch } from "./sync.js";
import { openThread } from "./route.js";
import { openForm } from "./form-dialog.js";
import { toast, orToast } from "./toast.js";

function settle({ replies = [], form }) {
  insert(replies);
  touch(store.conversation, ...replies.map(reply => reply.in));
  emit("settled");
  showReplies(replies);
  if (form) openForm(form);
}

/** An answer that went elsewhere must not go unnoticed. */
function showReplies(replies) {
  const here = replies.filter(reply => reply.in === store.conversation);
  const threaded = here.find(reply => reply.thread && messagesOf(store.conversation).some(m => m.id === reply.thread));
  if (threaded && here.every(reply => reply.thread) && store.thread !== threaded.thread) openThread(threaded.thread);
  const away = replies.find(reply => reply.in !== store.conversation);
  if (away) {
    const title = store.conversations.find(c => c.id === away.in)?.title ?? "another conversation";
    toast(`CadenceBot answered in ${title}.`);
  }
}

/** Says it; false when it was refused, so that the words stay in the composer. */
export async function say(text, thread) {
  const answer = await orToast(() => door.say({ as: store.me, in: store.conversation, text, thread: thread ?? undefined }));
  if (!answer) return false;
  settle(answer);
  return true;
}

export async function click(message, action) {
  const answer = await orToast(() => door.click({ as: store.me, message: message.id, action: action.id }));
  if (!answer) return;
  settle(answer);
}

/** Hands in a form. Field errors, a next form and a refusal are the dialog's to show. */
export async function submit(form, values) {
  const answer = await door.submit({ as: store.me, form: form.id, values });
  if (answer.errors && Object.keys(answer.errors).length > 0) return { errors: answer.errors };
  settle({ replies: answer.replies });
  return { next: answer.form };
}
