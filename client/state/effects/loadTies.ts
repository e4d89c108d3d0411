import { BelongingDocument } from "../../api/generated/operations.ts";
import { untied, type FetchedTies } from "../../model/territory.ts";
import { remember } from "../actions/populate.ts";
import { apply, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";

/** How many ties away a territory may be; each is asked for once the one before it is known. */
const MOST_TIES = 4;

/** The structural ties of some entities up to their territories that are not known yet. Whoever adds the entities adds both at once: the picture is computed anew each time that ties change. */
export async function fetchTies(context: EffectContext, ids: readonly string[]): Promise<FetchedTies> {
  const fetched: FetchedTies[number][] = [];
  for (let step = 0; step < MOST_TIES; step += 1) {
    const open = untied(ids, context.store.getState().ties.with(fetched));
    if (open.length === 0) break;
    const entities = await inChunks(open, async (some) => (await context.execute(BelongingDocument, { ids: some })).entities);
    const found = new Map(
      entities.map(({ id, relations }) => [id, relations.edges.map(({ node }) => ({ type: node.type, target: node.target }))]),
    );
    fetched.push(...open.map((id) => [id, found.get(id) ?? []] as const));
  }
  return fetched;
}

/** Learns these ties, so that sides and groups are known before a layout runs. */
export async function loadTies(context: EffectContext, ids: readonly string[]): Promise<void> {
  const ties = await fetchTies(context, ids);
  apply(context, (state) => remember(state, { ties }));
}
