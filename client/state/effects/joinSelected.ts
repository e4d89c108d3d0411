import { MODALITIES } from "../../../domain/modality.ts";
import { SubgraphDocument } from "../../api/generated/operations.ts";
import { compareText, firstDifference } from "../../model/comparing.ts";
import type { Relation } from "../../model/entity.ts";
import { EXPAND_LIMIT } from "../../model/expansion.ts";
import { plural } from "../../model/questions/question.ts";
import { announce } from "../actions/notice.ts";
import { addToView, remember } from "../actions/populate.ts";
import { STEP } from "../actions/stepNames.ts";
import type { ExplorerState } from "../explorerState.ts";
import { bring } from "./bring.ts";
import { apply, type EffectContext } from "./context.ts";
import { entitiesOf, neighbourLinks } from "./neighbours.ts";
import { SUBGRAPH_IDS } from "./subgraphIds.ts";

/** Entities that are joined with every one of some others, best connected first. */
async function commonTo(context: EffectContext, ids: readonly string[]): Promise<string[]> {
  const links = await Promise.all(ids.map((id) => neighbourLinks(context, { id })));
  const degrees = new Map(links.flatMap(({ nodes }) => nodes.map(({ id, degree }) => [id, degree] as const)));
  const sets = links.map(({ nodes }) => new Set(nodes.map(({ id }) => id)));
  const common = [...degrees].filter(([id]) => !ids.includes(id) && sets.every((set) => set.has(id)));
  return common.sort((a, b) => firstDifference(b[1] - a[1], compareText(a[0], b[0]))).map(([id]) => id);
}

/** Brings the neighbours that all selected entities have in common, from the whole database: at most 25 that are new. Throws what the server throws. */
export async function showCommonNeighbours(context: EffectContext): Promise<void> {
  const { entities: selected } = context.store.getState().view.selection;
  const common = await commonTo(context, selected);
  const shown = new Set(context.store.getState().view.entities);
  const fresh = common.filter((id) => !shown.has(id));
  const wanted = fresh.slice(0, EXPAND_LIMIT);
  if (wanted.length > 0) {
    const entities = await entitiesOf(context, wanted);
    const added = await bring(context, { entities, relations: [], beside: selected, name: STEP.common(entities.length) });
    if (added === undefined) return;
  }
  const left = fresh.length - wanted.length;
  const text = {
    en: `${plural(common.length, "common neighbour")}, ${wanted.length} added${left > 0 ? `, ${left} more: ask again` : ""}`,
    vi: `${common.length} thực thể kề chung, đã thêm ${wanted.length}${left > 0 ? `, còn ${left}: hãy gọi lại` : ""}`,
  };
  apply(context, (state) => announce(state, text));
}

/** The relations that are not drawn though both their ends are there. */
function undrawn({ view }: ExplorerState, relations: readonly Relation[]): readonly Relation[] {
  const members = new Set(view.entities);
  const drawn = new Set(view.relations);
  return relations.filter(({ id, source, target }) => !drawn.has(id) && members.has(source.id) && members.has(target.id));
}

/** Draws every recorded relation among the selected entities. Throws what the server throws. */
export async function revealRelations(context: EffectContext): Promise<void> {
  const ids = context.store.getState().view.selection.entities.slice(0, SUBGRAPH_IDS);
  const { subgraph } = await context.execute(SubgraphDocument, { ids, modalities: [...MODALITIES] });
  apply(context, (state) => {
    const relations = undrawn(state, subgraph.relations);
    const relationIds = relations.map(({ id }) => id);
    const text = {
      en: `${plural(relations.length, "relation")} among them added`,
      vi: `Đã thêm ${relations.length} quan hệ giữa các thực thể đó`,
    };
    const known = remember(state, { relations });
    const grown =
      relations.length === 0 ? known : addToView(known, { entityIds: [], relationIds, by: "hand", name: STEP.reveal(relations.length) });
    return announce(grown, text);
  });
}
