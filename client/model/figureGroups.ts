import type { Entity } from "./entity.ts";
import { isFigure, type Figure } from "./figureText.ts";

/** Of relations that come from figures, those of a figure and of the figures that contradict it. */
export function disputedWith<Relation extends { readonly source: Entity }>(id: string, relations: readonly Relation[]): Relation[] {
  const figure = relations.map(({ source }) => source).find((source) => source.id === id);
  if (figure === undefined || !isFigure(figure)) return [];
  const ids = [id, ...figure.disputedBy.map((other) => other.id)];
  return relations.filter(({ source }) => ids.includes(source.id));
}

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
