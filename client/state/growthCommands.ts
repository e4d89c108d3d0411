import type { LayoutName } from "../model/layouts/index.ts";
import { openChooser } from "./actions/notice.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { expandEntity, expandNext, expandOrAsk, type ExpandWish } from "./effects/expand.ts";
import { expandSelected } from "./effects/expandSelected.ts";
import { addEntity } from "./effects/growView.ts";
import { revealRelations, showCommonNeighbours } from "./effects/joinSelected.ts";
import { layOut } from "./effects/layOut.ts";
import { readOpenNeighbours, type OpenNeighbours } from "./effects/neighbours.ts";
import type { Wait } from "./effects/waiting.ts";
import { WAIT } from "./waitNames.ts";

/** What brings more onto the canvas, and sets it in order. */
export interface GrowthCommands {
  readonly add: (id: string) => void;
  readonly expand: (id: string, wish?: ExpandWish) => void;
  /** Expands at once where that brings few, else asks what to bring. */
  readonly expandOrAsk: (id: string) => void;
  /** Expands all that is selected: several at once with 25 new ones together at most. */
  readonly expandSelected: () => void;
  /** Brings what comes after the last expansion. */
  readonly expandNext: (id: string) => void;
  /** Asks which neighbours to bring; without an id, no longer. */
  readonly choose: (id: string | undefined) => void;
  /** The neighbours of an entity, of every kind, that are not on the canvas. Throws what the server throws. */
  readonly openNeighbours: (id: string) => Promise<OpenNeighbours>;
  /** Brings what all selected entities have in common. */
  readonly showCommonNeighbours: () => void;
  /** Draws the relations among the selected entities. */
  readonly revealRelations: () => void;
  readonly layOut: (name: LayoutName) => void;
}

/** These commands over a store and a server. */
export function createGrowthCommands(context: EffectContext, wait: Wait): GrowthCommands {
  return {
    add: (id) => void wait(WAIT.entity, (call) => addEntity(call, id)),
    expand: (id, wish) => void wait(WAIT.neighbours, (call) => expandEntity(call, id, wish)),
    expandOrAsk: (id) => void wait(WAIT.neighbours, (call) => expandOrAsk(call, id)),
    expandSelected: () => void wait(WAIT.neighbours, expandSelected),
    expandNext: (id) => void wait(WAIT.neighbours, (call) => expandNext(call, id)),
    choose: (id) => apply(context, (state) => openChooser(state, id)),
    openNeighbours: (id) => readOpenNeighbours(context, id),
    showCommonNeighbours: () => void wait(WAIT.neighbours, showCommonNeighbours),
    revealRelations: () => void wait(WAIT.relations, revealRelations),
    layOut: (name) => void wait(WAIT.layout(name), (call) => layOut(call, name)),
  };
}
