import type { OpenNeighbour } from "../model/expansion.ts";
import type { LayoutName } from "../model/layouts/index.ts";
import { openChooser } from "./actions/notice.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { expandEntity, expandNext, expandOrAsk, type ExpandWish } from "./effects/expand.ts";
import { revealRelations, showCommonNeighbours } from "./effects/joinSelected.ts";
import { layOut } from "./effects/layOut.ts";
import { readOpenNeighbours } from "./effects/neighbours.ts";

/** What brings more onto the canvas, and sets it in order. */
export interface GrowthCommands {
  readonly expand: (id: string, wish?: ExpandWish) => void;
  /** Expands at once where that brings few, else asks what to bring. */
  readonly expandOrAsk: (id: string) => void;
  /** Brings what comes after the last expansion. */
  readonly expandNext: (id: string) => void;
  /** Asks which neighbours to bring; without an id, no longer. */
  readonly choose: (id: string | undefined) => void;
  /** The neighbours of an entity, of every kind, that are not on the canvas. Throws what the server throws. */
  readonly openNeighbours: (id: string) => Promise<readonly OpenNeighbour[]>;
  /** Brings what all selected entities have in common. */
  readonly showCommonNeighbours: () => void;
  /** Draws the relations among the selected entities. */
  readonly revealRelations: () => void;
  readonly layOut: (name: LayoutName) => void;
}

/** These commands over a store and a server. `fresh` gives up what is being computed before. */
export function createGrowthCommands(context: EffectContext, fresh: () => AbortSignal): GrowthCommands {
  return {
    expand: (id, wish) => void expandEntity(context, id, wish),
    expandOrAsk: (id) => void expandOrAsk(context, id),
    expandNext: (id) => void expandNext(context, id),
    choose: (id) => apply(context, (state) => openChooser(state, id)),
    openNeighbours: (id) => readOpenNeighbours(context, id),
    showCommonNeighbours: () => void showCommonNeighbours(context),
    revealRelations: () => void revealRelations(context),
    layOut: (name) => void layOut(context, name, fresh()),
  };
}
