import type { EntityKind } from "../../../domain/kinds.ts";
import { hiddenNeighbours } from "../../model/hiddenNeighbours.ts";
import { ASK_ABOVE, EXPAND_LIMIT } from "../../model/expansion.ts";
import { nextPage, type ExpandOrder } from "../../model/origins.ts";
import { announce, openChooser } from "../actions/notice.ts";
import { bring } from "./bring.ts";
import { apply, type EffectContext } from "./context.ts";
import { findNeighbours, type NeighbourWish } from "./neighbours.ts";

/** What an expansion brings: all drawable kinds, newest first, 25 at most where nothing is chosen. */
export interface ExpandWish {
  readonly types?: readonly string[];
  readonly kinds?: readonly EntityKind[];
  readonly order?: ExpandOrder;
  readonly first?: number;
  /** That the reader was asked about more than 200 and wants them. */
  readonly confirmed?: boolean;
}

async function expand(context: EffectContext, id: string, wish: ExpandWish): Promise<void> {
  const { types, kinds, order = "newest", first = EXPAND_LIMIT } = wish;
  const chosen = { order, first, ...(types === undefined ? {} : { types }), ...(kinds === undefined ? {} : { kinds }) };
  const shown = new Set(context.store.getState().view.entities);
  const request: NeighbourWish = { ...chosen, id, shown };
  const { entities, relations, left } = await findNeighbours(context, request);
  const next = left === 0 ? undefined : { ...chosen, left };
  const added = await bring(context, { entities, relations, parent: id, ...(next === undefined ? {} : { next }) });
  if (added === undefined) return;
  const text = {
    en: `${added} added${left > 0 ? `, up to ${left} more could be brought` : ""}`,
    vi: `Đã thêm ${added}${left > 0 ? `, còn tối đa ${left} có thể thêm` : ""}`,
  };
  apply(context, (state) => announce(state, text));
}

/** Brings neighbours of an entity: at most 25 unless the reader chose more; more than 200 only after a question. */
export function expandEntity(context: EffectContext, id: string, wish: ExpandWish = {}): Promise<void> {
  if ((wish.first ?? EXPAND_LIMIT) > ASK_ABOVE && wish.confirmed !== true) {
    apply(context, (state) => openChooser(state, id));
    return Promise.resolve();
  }
  return expand(context, id, wish);
}

/** Expands at once where that brings few, else asks what to bring. */
export async function expandOrAsk(context: EffectContext, id: string): Promise<void> {
  const state = context.store.getState();
  const entity = state.entities.get(id);
  const hidden = entity === undefined ? 0 : hiddenNeighbours(entity, state);
  if (hidden > EXPAND_LIMIT) apply(context, (state) => openChooser(state, id));
  else await expandEntity(context, id);
}

/** Brings what comes after the last expansion of an entity, as many as it brought. Without one it begins. */
export async function expandNext(context: EffectContext, id: string): Promise<void> {
  const page = nextPage(context.store.getState().view.origins, id);
  if (page === undefined) await expandOrAsk(context, id);
  else await expandEntity(context, id, { ...page, confirmed: true });
}
