/** True where at most one letter is added, left out, replaced, or swapped with its neighbour (Damerau–Levenshtein distance at most 1). */
export function isWithinOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const restOfShort = short.slice(same);
  const restOfLong = long.slice(same);
  if (long.length > short.length) return restOfLong.slice(1) === restOfShort;
  if (restOfLong.slice(1) === restOfShort.slice(1)) return true;
  return restOfLong[0] === restOfShort[1] && restOfLong[1] === restOfShort[0] && restOfLong.slice(2) === restOfShort.slice(2);
}
