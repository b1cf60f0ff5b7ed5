// What this browser remembers. Storage may be switched off; the page then merely forgets.

export function recall(name) {
  try { return localStorage.getItem(`cadence.${name}`); } catch { return null; }
}

export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(`cadence.${name}`);
    else localStorage.setItem(`cadence.${name}`, value);
  } catch { /* nothing to do: the choice holds until the page is closed */ }
}
