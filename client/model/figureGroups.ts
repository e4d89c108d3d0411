import type { Figure } from "./figureText.ts";

/** Figures that contradict one another side by side, each other one by itself; in the order given. */
export function figureGroups(figures: readonly Figure[]): Figure[][] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const told = new Set<string>();
  return figures.flatMap((figure) => {
    if (told.has(figure.id)) return [];
    const group = [figure, ...figure.disputedBy.flatMap(({ id }) => byId.get(id) ?? [])].filter(({ id }) => !told.has(id));
    for (const { id } of group) told.add(id);
    return [group];
  });
}
