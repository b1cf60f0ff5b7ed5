// Brings a container in line with a list of {key, signature, build()}. Nodes that did not change stay,
// so the scroll position, an open menu and the focus survive a refresh, and a log announces only what is new.

const known = new WeakMap();

export function reconcile(container, items) {
  const before = known.get(container) ?? new Map();
  const after = new Map();
  const focused = document.activeElement;
  let refocus = null;

  for (const { key, signature, build } of items) {
    const old = before.get(key);
    if (old && old.signature === signature) {
      after.set(key, old);
      continue;
    }
    const node = build();
    if (old?.node.contains(focused)) refocus = { node, action: focused.dataset.action };
    after.set(key, { signature, node });
  }

  for (const [key, { node }] of before) if (after.get(key)?.node !== node) node.remove();
  let cursor = container.firstChild;
  for (const { node } of after.values()) {
    if (node === cursor) cursor = cursor.nextSibling;
    else container.insertBefore(node, cursor);
  }
  known.set(container, after);
  if (refocus) restoreFocus(refocus);
}

/** The pressed button may be gone after an edit: then the message itself takes the focus. */
function restoreFocus({ node, action }) {
  const twin = action ? node.querySelector(`[data-action="${CSS.escape(action)}"]`) : null;
  (twin ?? node).focus({ preventScroll: true });
}
