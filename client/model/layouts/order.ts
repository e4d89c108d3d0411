import { compareText, firstDifference } from "../comparing.ts";
import type { LayoutInput, LayoutItem } from "./layout.ts";

/** The ids that each id is linked with. */
export function neighboursOf({ links }: LayoutInput): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of links) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = neighbours.get(one) ?? [];
      known.push(other);
      neighbours.set(one, known);
    }
  }
  return neighbours;
}

/** The mean place of the neighbours of an item that have one. */
export function meanPlace(neighbours: readonly string[] | undefined, places: ReadonlyMap<string, number>): number | undefined {
  const known = (neighbours ?? []).map((id) => places.get(id)).filter((place) => place !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, place) => total + place, 0) / known.length;
}

/** Items by the mean place of their neighbours, so that lines cross little; those without a placed neighbour last, by id. */
export function byMeanPlace(
  items: readonly LayoutItem[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, number>,
): LayoutItem[] {
  const keyed = items.map((item) => ({ item, place: meanPlace(neighbours.get(item.id), places) ?? Number.MAX_SAFE_INTEGER }));
  return keyed.sort((a, b) => firstDifference(a.place - b.place, compareText(a.item.id, b.item.id))).map(({ item }) => item);
}

/** Items by their day, undated last, then by id. */
export function byDay(items: readonly LayoutItem[]): LayoutItem[] {
  return [...items].sort((a, b) => firstDifference(compareText(a.day ?? "9999", b.day ?? "9999"), compareText(a.id, b.id)));
}
