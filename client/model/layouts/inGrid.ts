import { compareText, firstDifference } from "../comparing.ts";
import { ENTITY_KINDS } from "../../../domain/kinds.ts";
import { gridOf } from "./grid.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { fittestOf } from "./fittest.ts";

const MOST_COLUMNS = 60;

/** Row by row, sorted by kind, then by day, then by id: a plain list that fills the stage. */
export function inGrid(input: LayoutInput): Layout {
  const kindAt = new Map(ENTITY_KINDS.map((kind, i) => [kind, i]));
  const items = [...input.items].sort((a, b) =>
    firstDifference(
      (kindAt.get(a.kind) ?? 0) - (kindAt.get(b.kind) ?? 0),
      compareText(a.day ?? "9999", b.day ?? "9999"),
      compareText(a.id, b.id),
    ),
  );
  const likely = Math.sqrt(items.length);
  const columns = [0.5, 0.7, 0.85, 1, 1.2, 1.5].map((share) => Math.max(1, Math.min(MOST_COLUMNS, Math.round(likely * share))));
  return fittestOf(input, columns, (count) => ({ positions: Object.fromEntries(gridOf(items, count).points), bands: [] }));
}
