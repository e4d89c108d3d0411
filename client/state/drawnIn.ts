import { drawnOf, wholeOf, type Drawn } from "../model/drawn.ts";
import type { View } from "../model/view.ts";
import type { ExplorerState } from "./explorerState.ts";

type Projected = Pick<ExplorerState, "view" | "entities" | "relations" | "ties" | "meetings" | "successors">;

interface Remembered {
  readonly parts: readonly unknown[];
  readonly drawn: Drawn;
}

const lastDrawn = new WeakMap<readonly string[], Remembered>();
const lastWhole = new WeakMap<readonly string[], Remembered>();

function partsOf({ view, entities, relations, ties, meetings, successors }: Projected): readonly unknown[] {
  const { relations: members, filters, hidden, origins, folds, asOfToday } = view;
  return [members, filters, hidden, origins, folds, asOfToday, entities, relations, ties, meetings, successors];
}

// Selecting and dragging change the view and nothing of what is drawn: the same objects then let the canvas leave everything as it is.
function remembered(cache: typeof lastDrawn, state: Projected, compute: (view: View, known: Projected) => Drawn): Drawn {
  const parts = partsOf(state);
  const last = cache.get(state.view.entities);
  if (last !== undefined && last.parts.every((part, at) => part === parts[at])) return last.drawn;
  const drawn = compute(state.view, state);
  cache.set(state.view.entities, { parts, drawn });
  return drawn;
}

/** What is drawn now. The same view and facts give the same object. */
export function drawnIn(state: Projected): Drawn {
  return remembered(lastDrawn, state, drawnOf);
}

/** What would be drawn without filters and hiding. */
export function wholeIn(state: Projected): Drawn {
  return remembered(lastWhole, state, wholeOf);
}
