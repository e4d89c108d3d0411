import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Entity, Relation } from "../../model/entity.ts";
import { layoutItem, standing } from "../../model/layoutInput.ts";
import { byId } from "../../model/lookup.ts";
import type { NextPage, Origin } from "../../model/origins.ts";
import { placingBeside } from "../../model/layouts/placeBeside.ts";
import type { Point, Positions } from "../../model/layouts/layout.ts";
import { isProjecting } from "../../model/drawn.ts";
import { finished, type Steps } from "../../model/steps.ts";
import { bilingualName } from "../../model/questions/question.ts";
import type { FetchedTies } from "../../model/territory.ts";
import { EMPTY_VIEW } from "../../model/view.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";
import { dismissGuidance } from "./guide.ts";
import { STEP } from "./stepNames.ts";

/** Keeps what was fetched. Newer answers replace older ones. */
export function remember(
  state: ExplorerState,
  fetched: { entities?: readonly Entity[]; relations?: readonly Relation[]; ties?: FetchedTies },
): ExplorerState {
  const { entities = [], relations = [], ties = [] } = fetched;
  return {
    ...state,
    entities: state.entities.with(byId(entities)),
    relations: state.relations.with(byId(relations)),
    ties: state.ties.with(ties),
  };
}

interface Addition {
  readonly entityIds: readonly string[];
  readonly relationIds: readonly string[];
  /** Beside whom the new ones are placed; the middle of the picture where there is none. */
  readonly parent?: string;
  readonly by: Origin["by"];
  /** Where an expansion can go on. */
  readonly next?: NextPage;
  /** What the history calls it, where it is no plain addition or expansion. */
  readonly name?: Bilingual;
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const bottom = Math.max(...points.map(({ y }) => y));
  return { x: points.reduce((total, { x }) => total + x, 0) / points.length, y: bottom };
}

function stepName(state: ExplorerState, { parent, by, name }: Addition, added: readonly string[]): Bilingual {
  if (name !== undefined) return name;
  const [first] = added;
  if (by === "expansion" && parent !== undefined) return STEP.expand(bilingualName(state.entities.get(parent), parent));
  return added.length === 1 && first !== undefined ? STEP.add(bilingualName(state.entities.get(first), first)) : STEP.addMany(added.length);
}

/** Adds known entities and relations; what stands on the canvas does not move. Pauses after each that finds its place. */
export function* addingToView(state: ExplorerState, addition: Addition): Steps<ExplorerState> {
  const { entityIds, relationIds, parent, by, next } = addition;
  const { view } = state;
  const known = entityIds.filter((id) => state.entities.get(id) !== undefined);
  const present = new Set(view.entities);
  const added = known.filter((id) => !present.has(id));
  const relations = [...new Set([...view.relations, ...relationIds])];
  const ofParent = by === "expansion" && parent !== undefined ? { parent } : {};
  const origin: Origin = { by, entities: known, relations: [...relationIds], ...ofParent, ...(next === undefined ? {} : { next }) };
  const origins = [...view.origins, origin];
  // What is there already stays brought by both, which is no step.
  if (added.length === 0 && relations.length === view.relations.length) return { ...state, view: { ...view, origins } };
  const positions = yield* placesFor(state, added, parent);
  const grown = { ...view, entities: [...view.entities, ...added], relations, positions, origins };
  return changeView(state, grown, stepName(state, addition, added));
}

/** The same at once. */
export function addToView(state: ExplorerState, addition: Addition): ExplorerState {
  return finished(addingToView(state, addition));
}

function* placesFor(state: ExplorerState, added: readonly string[], parent: string | undefined): Steps<Positions> {
  const { view } = state;
  const known = (ids: readonly string[]): Entity[] => ids.flatMap((id) => state.entities.get(id) ?? []);
  const anchor =
    (parent === undefined ? undefined : view.positions[parent]) ?? middleOf(view.entities.flatMap((id) => view.positions[id] ?? []));
  if (view.entities.length === 0 && added.length === 1) return Object.fromEntries(added.map((id) => [id, anchor]));
  yield;
  // What is drawn for others is no part of the view, and has its place.
  const drawn = isProjecting(view) ? drawnIn(state).entities.filter(({ id }) => view.positions[id] !== undefined) : [];
  const placed = [...new Set([...known(view.entities), ...drawn])];
  return yield* placingBeside({
    parent: anchor,
    placed: placed.map(standing),
    added: known(added)
      .filter((entity) => !drawn.includes(entity))
      .map((entity) => layoutItem(entity, state.ties)),
    positions: view.positions,
  });
}

/** Empties the canvas and offers the questions again. */
export function clearView(state: ExplorerState): ExplorerState {
  return {
    ...changeView(dismissGuidance(state), EMPTY_VIEW, STEP.clear),
    paths: undefined,
    panel: { name: "selection" },
    isPicking: false,
  };
}
