const AT_ONCE = 200;
/** Calls on their way at once: while one answer is read here, the server works on the next. */
const TOGETHER = 3;

function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) => ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}

/** Fetches many ids in calls of a bounded size, a few at once. What does not exist is left out; the order stays. */
export async function inChunks<Item>(ids: readonly string[], fetch: (ids: string[]) => Promise<readonly (Item | null)[]>): Promise<Item[]> {
  const chunks = chunksOf(ids);
  const found: Item[] = [];
  for (let at = 0; at < chunks.length; at += TOGETHER) {
    const answers = await Promise.all(chunks.slice(at, at + TOGETHER).map(fetch));
    for (const items of answers) found.push(...items.filter((item) => item !== null));
  }
  return found;
}
