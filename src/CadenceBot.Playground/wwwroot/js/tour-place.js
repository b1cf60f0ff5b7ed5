// Finds a place for the card beside what it points at: below, above, right or left of it, inside the window.

const GAP = 12;

function clamp(value, low, high) { return Math.max(low, Math.min(high, value)); }

export function placeBeside(card, target) {
  const { offsetWidth: width, offsetHeight: height } = card;
  const rightmost = innerWidth - width - GAP;
  const lowest = innerHeight - height - GAP;
  const box = target?.checkVisibility() ? target.getBoundingClientRect() : null;
  let place = { left: rightmost, top: lowest };
  if (box) {
    const left = clamp(box.left, GAP, rightmost);
    const top = clamp(box.top, GAP, lowest);
    const places = [
      { left, top: box.bottom + GAP },
      { left, top: box.top - height - GAP },
      { left: box.right + GAP, top },
      { left: box.left - width - GAP, top },
    ];
    const fits = ({ left: x, top: y }) => x >= GAP && x <= rightmost && y >= GAP && y <= lowest;
    // Where nothing fits, the corner that hides least.
    place = places.find(fits) ?? { left: rightmost, top: box.top > innerHeight / 2 ? GAP : lowest };
  }
  card.style.left = `${place.left}px`;
  card.style.top = `${place.top}px`;
}
