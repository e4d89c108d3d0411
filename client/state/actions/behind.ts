import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";

/** The ended provinces that some drawn ones stand for, and everything else as it is. */
export function withOwn(state: ExplorerState, ids: readonly string[]): string[] {
  const { standsFor } = drawnIn(state);
  return ids.flatMap((id) => [id, ...(standsFor.get(id) ?? []).map((own) => own.id)]);
}

/** Some drawn entities with what they and the lines among them are drawn from: ended provinces, events and the persons behind. */
export function withBehind(state: ExplorerState, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const among = [...drawnIn(state).pairs.values()].filter(({ a, b }) => chosen.has(a) && chosen.has(b));
  return [
    ...new Set([
      ...withOwn(state, ids),
      ...among.flatMap(({ events, persons, own }) => [...events, ...persons, ...own.map(({ id }) => id)]),
    ]),
  ];
}
