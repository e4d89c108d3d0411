/** Levenshtein distance: how many letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? a.length;
}

/** The candidate that the writer may have meant: at most a third of its letters differ. Undefined where none is that near. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(text.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue;
    const distance = editDistance(text, candidate);
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

function words(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

/** The sentence that shares the largest part of its words (Dice coefficient), or undefined where none shares half. */
export function nearestSentence(sentence: string, candidates: readonly string[]): string | undefined {
  const sought = words(sentence);
  let best: { candidate: string; score: number } | undefined;
  for (const candidate of candidates) {
    const found = words(candidate);
    const shared = [...found].filter((word) => sought.has(word)).length;
    const score = (2 * shared) / (found.size + sought.size);
    if (score >= 0.5 && (best === undefined || score > best.score)) best = { candidate, score };
  }
  return best?.candidate;
}

/** ` (did you mean 'x'?)`, or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const candidate = nearest(text, candidates);
  return candidate === undefined ? "" : ` (did you mean '${candidate}'?)`;
}
