const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The ids of a list, ready to be asked. The same list gives the same set, so that many who ask share one. */
export function idSet(ids: readonly string[]): ReadonlySet<string> {
  const known = sets.get(ids);
  if (known !== undefined) return known;
  const set = new Set(ids);
  sets.set(ids, set);
  return set;
}
