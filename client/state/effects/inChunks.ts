const AT_ONCE = 200;

/** Fetches many ids in calls of a bounded size. What does not exist is left out. */
export async function inChunks<Item>(ids: readonly string[], fetch: (ids: string[]) => Promise<readonly (Item | null)[]>): Promise<Item[]> {
  const found: Item[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    found.push(...(await fetch(ids.slice(at, at + AT_ONCE))).filter((item) => item !== null));
  return found;
}
