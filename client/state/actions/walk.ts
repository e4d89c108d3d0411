import type { Bilingual } from "../../../domain/relationTypes.ts";
import { KINDS } from "../../../domain/kinds.ts";
import type { Entity } from "../../model/entity.ts";
import { labelOf } from "../../model/entity.ts";
import type { Visible } from "../../model/visible.ts";
import { drawnIn } from "../drawnIn.ts";
import { firstInReading, nearestTowards, neighboursAround, type Heading } from "../../model/walking.ts";
import { plural } from "../../model/questions/question.ts";
import type { ExplorerState } from "../explorerState.ts";
import { guide } from "./guide.ts";
import { announce } from "./notice.ts";
import { selectEntity } from "./select.ts";

function spoken(entity: Entity, note: Bilingual): Bilingual {
  const { label } = KINDS[entity.kind];
  return { en: `${labelOf(entity, "EN")}, ${label.en}, ${note.en}`, vi: `${labelOf(entity, "VI")}, ${label.vi}, ${note.vi}` };
}

function stand(state: ExplorerState, id: string, note: Bilingual): ExplorerState {
  const entity = state.entities.get(id);
  const selected = selectEntity(state, id);
  return entity === undefined ? selected : announce(selected, spoken(entity, note));
}

function countNote({ relations }: Visible, id: string): Bilingual {
  const count = relations.filter(({ source, target }) => source.id === id || target.id === id).length;
  return { en: `${plural(count, "relation")} shown`, vi: `${count} quan hệ đang hiện` };
}

function begin(state: ExplorerState): ExplorerState {
  const shown = drawnIn(state);
  const first = firstInReading(
    shown.entities.map(({ id }) => id),
    state.view.positions,
  );
  return first === undefined ? state : stand(state, first, countNote(shown, first));
}

/** Selects the next neighbour, clockwise, of the entity from which the walk began; with -1 the one before. Without a selection, the first entity. */
export function walkNeighbours(state: ExplorerState, step: 1 | -1): ExplorerState {
  const { selection, positions } = state.view;
  const at = selection.entities.at(-1);
  if (at === undefined) return begin(state);
  const { walk } = state.guidance;
  const anchor = walk !== undefined && walk.at === at ? walk.anchor : at;
  const around = neighboursAround(anchor, drawnIn(state).relations, positions);
  const before = around.indexOf(at);
  const index = before < 0 && step < 0 ? around.length - 1 : (before + step + around.length) % around.length;
  const next = around[index];
  const name = state.entities.get(anchor);
  if (next === undefined || name === undefined) return state;
  const note = {
    en: `neighbour ${index + 1} of ${around.length} of ${labelOf(name, "EN")}`,
    vi: `thực thể kề ${index + 1} trên ${around.length} của ${labelOf(name, "VI")}`,
  };
  return guide(stand(state, next, note), { walk: { anchor, at: next } });
}

/** Selects the entity that is nearest in a direction; without a selection, the first. */
export function walkTowards(state: ExplorerState, heading: Heading): ExplorerState {
  const at = state.view.selection.entities.at(-1);
  if (at === undefined) return begin(state);
  const shown = drawnIn(state);
  const ids = shown.entities.map(({ id }) => id);
  const next = nearestTowards(at, ids, { positions: state.view.positions, heading });
  return next === undefined ? state : stand(state, next, countNote(shown, next));
}

/** Lets the next step go through the neighbours of what is selected now. */
export function walkFromHere(state: ExplorerState): ExplorerState {
  return guide(state, { walk: undefined });
}
