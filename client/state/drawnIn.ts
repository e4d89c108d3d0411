import { drawnOf, wholeOf, type Drawn } from "../model/drawn.ts";
import type { Relation } from "../model/entity.ts";
import type { Steps } from "../model/steps.ts";
import { timedRelations } from "../model/timedRelations.ts";
import { hasEnded } from "../model/today.ts";
import { isFiltering } from "../model/view.ts";
import type { ExplorerState } from "./explorerState.ts";
import { foldFactsIn } from "./openedFile.ts";

type Projected = Pick<ExplorerState, "view" | "files" | "entities" | "relations" | "ties" | "meetings" | "successors">;

interface Remembered<Value> {
  readonly parts: readonly unknown[];
  readonly value: Value;
}

// Selecting and dragging change the view and nothing of what is drawn: the same objects then let the canvas leave everything as it is.
function remembering<Value>(
  partsOf: (state: Projected) => readonly unknown[],
  compute: (state: Projected) => Value,
): (state: Projected) => Value {
  const known = new WeakMap<readonly string[], Remembered<Value>>();
  return (state) => {
    const parts = partsOf(state);
    const last = known.get(state.view.entities);
    if (last !== undefined && last.parts.every((part, at) => part === parts[at])) return last.value;
    const value = compute(state);
    known.set(state.view.entities, { parts, value });
    return value;
  };
}

function projection(state: Projected): readonly unknown[] {
  const { view, entities, relations, ties } = state;
  const { meetings, successors } = foldFactsIn(state);
  return [view.relations, view.origins, view.folds, view.asOfToday, entities, relations, ties, meetings, successors];
}

/** Whether the view holds a province that ended. */
export const holdsEnded: (state: Projected) => boolean = remembering(
  ({ entities }) => [entities],
  ({ view, entities }) => view.entities.some((id) => hasEnded(id, entities)),
);

/** What is drawn now. The same view and facts give the same object. */
export const drawnIn: (state: Projected) => Drawn = remembering(
  (state) => [...projection(state), state.view.filters, state.view.hidden],
  (state) => drawnOf(state.view, { ...state, ...foldFactsIn(state) }),
);

const withoutFilters: (state: Projected) => Drawn = remembering(projection, (state) =>
  wholeOf(state.view, { ...state, ...foldFactsIn(state) }),
);

/** What would be drawn without filters and hiding. */
export function wholeIn(state: Projected): Drawn {
  const { filters, hidden } = state.view;
  return isFiltering(filters) || hidden.length > 0 ? withoutFilters(state) : drawnIn(state);
}

/** The facts that the window of time chooses from. Moving the window gives the same list. */
export const timedIn: (state: Projected) => readonly Relation[] = remembering(
  ({ view: { relations, origins, hidden, filters }, entities, relations: facts }) => {
    const { kinds, types, modalities, minDegree, minSources } = filters;
    return [relations, origins, hidden, kinds, types, modalities, minDegree, minSources, entities, facts];
  },
  ({ view, entities, relations }) => timedRelations(view, entities, relations),
);

/** Computes what canvas and panels ask of a state before it comes to them, so that it does not hold up their drawing. */
export function* lookAhead(state: Projected): Steps<undefined> {
  for (const compute of [drawnIn, wholeIn, timedIn]) {
    compute(state);
    yield;
  }
  return undefined;
}
