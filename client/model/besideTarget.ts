interface Size {
  readonly width: number;
  readonly height: number;
}

interface Rectangle extends Size {
  readonly left: number;
  readonly top: number;
}

/** Between a card and what it speaks of, and between it and the window's edge, in pixels. */
const GAP = 14;
const EDGE = 12;

function within(at: number, size: number, whole: number): number {
  return Math.max(EDGE, Math.min(at, whole - size - EDGE));
}

/** Where a card stands beside what it speaks of without covering it: below, above, at the right or at the left; undefined where nothing has room. */
export function besideTarget(target: Rectangle, card: Size, window: Size): { readonly left: number; readonly top: number } | undefined {
  const left = within(target.left, card.width, window.width);
  const top = within(target.top, card.height, window.height);
  const below = target.top + target.height + GAP;
  if (below + card.height + EDGE <= window.height) return { left, top: below };
  const above = target.top - GAP - card.height;
  if (above >= EDGE) return { left, top: above };
  const right = target.left + target.width + GAP;
  if (right + card.width + EDGE <= window.width) return { left: right, top };
  const before = target.left - GAP - card.width;
  return before >= EDGE ? { left: before, top } : undefined;
}
