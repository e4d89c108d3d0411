import type { Bilingual } from "../../../domain/relationTypes.ts";
import { labelOf } from "../../model/entity.ts";
import type { Point } from "../../model/layouts/layout.ts";
import { plural } from "../../model/questions/question.ts";
import type { Heading } from "../../model/walking.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { moveEntities } from "./arrange.ts";
import { announce } from "./notice.ts";

interface Way extends Point {
  readonly said: Bilingual;
}

const WAYS: Readonly<Record<Heading, Way>> = {
  up: { x: 0, y: -1, said: { en: "up", vi: "lên trên" } },
  down: { x: 0, y: 1, said: { en: "down", vi: "xuống dưới" } },
  left: { x: -1, y: 0, said: { en: "to the left", vi: "sang trái" } },
  right: { x: 1, y: 0, said: { en: "to the right", vi: "sang phải" } },
};

function nameOf({ entities }: ExplorerState, ids: readonly string[]): Bilingual {
  const [first, ...others] = ids.flatMap((id) => entities.get(id) ?? []);
  return first !== undefined && others.length === 0
    ? { en: labelOf(first, "EN"), vi: labelOf(first, "VI") }
    : { en: plural(ids.length, "entity", "entities"), vi: `${ids.length} thực thể` };
}

/** Moves the selected entities a little and says where to. What continues a run of such moves stays the same step of undo. */
export function nudgeSelected(
  state: ExplorerState,
  { heading, length, continues }: { readonly heading: Heading; readonly length: number; readonly continues: boolean },
): ExplorerState {
  const { selection, positions } = state.view;
  const drawn = new Set(drawnIn(state).entities.map(({ id }) => id));
  const places = selection.entities.flatMap((id) => {
    const at = positions[id];
    return at === undefined || !drawn.has(id) ? [] : [[id, at] as const];
  });
  if (places.length === 0) return state;
  const way = WAYS[heading];
  const moved = places.map(([id, { x, y }]) => [id, { x: x + way.x * length, y: y + way.y * length }] as const);
  const next = moveEntities(state, Object.fromEntries(moved));
  const step = continues ? { ...next, past: state.past, stepsDropped: state.stepsDropped } : next;
  const { en, vi } = nameOf(
    state,
    places.map(([id]) => id),
  );
  return announce(step, { en: `${en} moved ${way.said.en}`, vi: `Đã dời ${vi} ${way.said.vi}` });
}
