import { EXPAND_LIMIT } from "../../model/expansion.ts";
import { hiddenNeighbours } from "../../model/hiddenNeighbours.ts";
import type { Origin } from "../../model/origins.ts";
import { sharesOf } from "../../model/shares.ts";
import { changeView } from "../actions/changeView.ts";
import { announce } from "../actions/notice.ts";
import { addingToView, remember } from "../actions/populate.ts";
import { STEP } from "../actions/stepNames.ts";
import { isAnyShown, membersOf, relationsWith } from "./bring.ts";
import { apply, applyGradually, type EffectContext } from "./context.ts";
import { expandOrAsk } from "./expand.ts";
import { isFetched } from "../openedFile.ts";
import { fetchTies } from "./loadTies.ts";
import { findNeighbours, type FoundNeighbours } from "./neighbours.ts";

/** How many are looked for at once: each may read pages of relations. */
const TOGETHER = 3;

interface Expansion extends FoundNeighbours {
  readonly parent: string;
}

/** The newest neighbours of some entities, not more than 25 together. */
async function findShares(context: EffectContext, ids: readonly string[]): Promise<readonly Expansion[]> {
  const state = context.store.getState();
  const shown = new Set(state.view.entities);
  const counts = ids.map((id) => {
    const entity = state.entities.get(id);
    return entity === undefined ? 0 : hiddenNeighbours(entity, state);
  });
  const shares = sharesOf(counts, EXPAND_LIMIT);
  const wishes = ids.flatMap((id, at) => ((shares[at] ?? 0) > 0 ? [{ id, first: shares[at] ?? 0 }] : []));
  const expansions: Expansion[] = [];
  for (let at = 0; at < wishes.length; at += TOGETHER) {
    const found = wishes.slice(at, at + TOGETHER).map(async ({ id, first }) => {
      const neighbours = await findNeighbours(context, { id, first, order: "newest", shown });
      return { parent: id, ...neighbours };
    });
    expansions.push(...(await Promise.all(found)));
  }
  return expansions;
}

/** Draws several expansions as one step of undo; each can be taken back, and go on, by itself. Returns how many entities are new. */
async function bringExpansions(context: EffectContext, expansions: readonly Expansion[]): Promise<number> {
  const { entities: shown } = context.store.getState().view;
  const present = new Set(shown);
  const brought = new Set(expansions.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const members = expansions.flatMap(({ parent, entities }) => membersOf(parent, entities.map(({ id }) => id), present)); // prettier-ignore
  const added = [...new Set(members)].filter((id) => !present.has(id));
  const [touching, ties] = await Promise.all([relationsWith(context, added, shown), fetchTies(context, added)]);
  await applyGradually(context, function* (before) {
    const wanted = expansions.filter((each) => isAnyShown(before, [each.parent]));
    const relations = [...wanted.flatMap((each) => each.relations), ...touching].filter(({ id }) => !isFetched(before, id));
    const entities = wanted.flatMap((each) => each.entities).filter(({ id }) => !present.has(id));
    let grown = remember(before, { entities, relations, ties });
    yield;
    for (const { parent, entities: found, relations: leading, left } of wanted) {
      const own = new Set(membersOf(parent, found.map(({ id }) => id), present)); // prettier-ignore
      const joining = [...leading, ...touching.filter(({ source, target }) => own.has(source.id) || own.has(target.id))];
      const next: Pick<Origin, "next"> = left === 0 ? {} : { next: { order: "newest", first: EXPAND_LIMIT, left } };
      const addition = {
        entityIds: [...own],
        relationIds: [...new Set(joining.map(({ id }) => id))],
        by: "expansion",
        parent,
        ...next,
      } as const;
      grown = yield* addingToView(grown, addition);
    }
    const isStep = grown.past !== before.past;
    const start = { ...grown, past: before.past, stepsDropped: before.stepsDropped, view: before.view };
    return isStep ? changeView(start, grown.view, STEP.expandMany(wanted.length)) : grown;
  });
  return context.store.getState().view.entities.filter((id) => brought.has(id) && !present.has(id)).length;
}

/** Expands all that is selected: one entity as ever, several at once with 25 new ones together at most. Throws what the server throws. */
export async function expandSelected(context: EffectContext): Promise<void> {
  const { entities: ids } = context.store.getState().view.selection;
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return expandOrAsk(context, only);
  const expansions = await findShares(context, ids);
  const added = expansions.length === 0 ? 0 : await bringExpansions(context, expansions);
  const left = ids.reduce((total, id) => {
    const state = context.store.getState();
    const entity = state.entities.get(id);
    return total + (entity === undefined ? 0 : hiddenNeighbours(entity, state));
  }, 0);
  const text = {
    en: `${added} added around ${ids.length}${left > 0 ? `, up to ${left} more could be brought` : ""}`,
    vi: `Đã thêm ${added} quanh ${ids.length} thực thể${left > 0 ? `, còn tối đa ${left} có thể thêm` : ""}`,
  };
  apply(context, (state) => announce(state, text));
}
