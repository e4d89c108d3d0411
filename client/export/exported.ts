import type { Language } from "../../domain/labels.ts";
import type { Entity, Evidence, Relation } from "../model/entity.ts";
import type { Positions } from "../model/layouts/layout.ts";
import { factIdOf, isPairId } from "../model/drawnIds.ts";
import { factsOfPair, partsByEvent } from "../model/pairFacts.ts";
import { visibleOf } from "../model/visible.ts";
import { drawnIn } from "../state/drawnIn.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { dataVersionIn } from "../state/openedFile.ts";

/** What every export is made of: what is shown, and the sentences that state it. */
export interface Exported {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly positions: Positions;
  /** Sentences by the relation of the picture that they state. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
  readonly language: Language;
  readonly dataVersion: string;
}

/** The facts behind each relation of the picture: itself, or what filters leave of what was folded into it. */
export function factsBehind(state: ExplorerState): ReadonlyMap<string, readonly string[]> {
  const { relations, pairs } = drawnIn(state);
  const parts = partsByEvent(visibleOf(state.view, state.entities, state.relations).relations);
  return new Map(
    relations.map(({ id }) => {
      const pair = isPairId(id) ? pairs.get(id) : undefined;
      return [id, pair === undefined ? [factIdOf(id)] : factsOfPair(pair, parts).map((fact) => fact.id)];
    }),
  );
}

/** The version of the data that say what is shown, or a dash where it is not known. */
export function dataVersionText(state: ExplorerState): string {
  return dataVersionIn(state, [...factsBehind(state).values()].flat()) ?? "–";
}

/** What is shown now, with the sentences of its facts. */
export function exportedOf(state: ExplorerState, evidenceOfFacts: Readonly<Record<string, readonly Evidence[]>>): Exported {
  const { entities, relations } = drawnIn(state);
  const evidence = [...factsBehind(state)].map(([id, facts]) => [id, facts.flatMap((fact) => evidenceOfFacts[fact] ?? [])]);
  return {
    entities,
    relations,
    positions: state.view.positions,
    evidence: Object.fromEntries(evidence) as Exported["evidence"],
    language: state.language,
    dataVersion: dataVersionText(state),
  };
}
