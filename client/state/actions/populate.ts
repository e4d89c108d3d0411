import type { Entity, Relation } from "../../model/entity.ts";
import { layoutItem } from "../../model/layoutInput.ts";
import { placeBeside } from "../../model/layouts/placeBeside.ts";
import type { Point } from "../../model/layouts/layout.ts";
import type { Ties } from "../../model/territory.ts";
import { EMPTY_VIEW, NO_SELECTION } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";

/** Keeps what was fetched. Newer answers replace older ones. */
export function remember(
  state: ExplorerState,
  fetched: { entities?: readonly Entity[]; relations?: readonly Relation[]; ties?: Ties },
): ExplorerState {
  const { entities = [], relations = [], ties = {} } = fetched;
  return {
    ...state,
    entities: { ...state.entities, ...Object.fromEntries(entities.map((entity) => [entity.id, entity])) },
    relations: { ...state.relations, ...Object.fromEntries(relations.map((relation) => [relation.id, relation])) },
    ties: { ...state.ties, ...ties },
  };
}

interface Addition {
  readonly entityIds: readonly string[];
  readonly relationIds: readonly string[];
  /** Beside whom the new ones are placed; the middle of the picture where there is none. */
  readonly parent?: string;
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const bottom = Math.max(...points.map(({ y }) => y));
  return { x: points.reduce((total, { x }) => total + x, 0) / points.length, y: bottom };
}

/** Adds known entities and relations; what stands on the canvas does not move. */
export function addToView(state: ExplorerState, { entityIds, relationIds, parent }: Addition): ExplorerState {
  const { view } = state;
  const added = entityIds.filter((id) => state.entities[id] !== undefined && !view.entities.includes(id));
  const relations = [...new Set([...view.relations, ...relationIds])];
  if (added.length === 0 && relations.length === view.relations.length) return state;
  const known = relations.flatMap((id) => state.relations[id] ?? []);
  const itemsOf = (ids: readonly string[]): ReturnType<typeof layoutItem>[] =>
    ids.flatMap((id) => (state.entities[id] === undefined ? [] : [layoutItem(state.entities[id], state.ties, known)]));
  const anchor =
    (parent === undefined ? undefined : view.positions[parent]) ?? middleOf(view.entities.flatMap((id) => view.positions[id] ?? []));
  const isFirst = view.entities.length === 0 && added.length === 1;
  const positions = isFirst
    ? Object.fromEntries(added.map((id) => [id, anchor]))
    : placeBeside({ parent: anchor, placed: itemsOf(view.entities), added: itemsOf(added), positions: view.positions });
  return changeView(state, { ...view, entities: [...view.entities, ...added], relations, positions });
}

/** Takes the selected entities, with their relations, or the selected relations off the canvas. */
export function removeSelected(state: ExplorerState): ExplorerState {
  const { view } = state;
  const { entities, relations } = view.selection;
  if (entities.length === 0 && relations.length === 0) return state;
  const rest = view.relations.filter((id) => {
    const relation = state.relations[id];
    return (
      !relations.includes(id) &&
      !(relation !== undefined && (entities.includes(relation.source.id) || entities.includes(relation.target.id)))
    );
  });
  return changeView(state, {
    ...view,
    entities: view.entities.filter((id) => !entities.includes(id)),
    relations: rest,
    selection: NO_SELECTION,
  });
}

/** Empties the canvas and offers the questions again. */
export function clearView(state: ExplorerState): ExplorerState {
  return { ...changeView(state, EMPTY_VIEW), paths: undefined, panel: { name: "selection" } };
}
