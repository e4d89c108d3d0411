import { isEventKind } from "../../../domain/kinds.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import { EntitiesDocument, RelationsDocument, SubgraphDocument } from "../../api/generated/operations.ts";
import type { Relation } from "../../model/entity.ts";
import type { AnswerIds } from "../../model/query/answerIds.ts";
import { plural } from "../../model/questions/question.ts";
import { announce } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer } from "../actions/showAnswer.ts";
import { apply, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { loadTies } from "./loadTies.ts";
import { SUBGRAPH_IDS } from "./subgraphIds.ts";

interface Wish {
  readonly name: string;
  readonly ids: AnswerIds;
}

/** The relations that an answer names; where it names none, those among its entities. */
async function relationsOf({ execute }: EffectContext, { ids }: Wish): Promise<readonly Relation[]> {
  if (ids.relations.length > 0) return inChunks(ids.relations, async (some) => (await execute(RelationsDocument, { ids: some })).relations);
  const among = ids.entities.slice(0, SUBGRAPH_IDS);
  return (await execute(SubgraphDocument, { ids: among, modalities: [...MODALITIES] })).subgraph.relations;
}

/** Shows the entities and relations of a query's answer as a new view: one step of undo. Throws what the server throws. */
export async function drawAnswer(context: EffectContext, wish: Wish): Promise<void> {
  const relations = await relationsOf(context, wish);
  const wanted = [...new Set([...wish.ids.entities, ...relations.flatMap(({ source, target }) => [source.id, target.id])])];
  const entities = await inChunks(wanted, async (ids) => (await context.execute(EntitiesDocument, { ids })).entities);
  apply(context, (state) => remember(state, { entities, relations }));
  const entityIds = entities.map(({ id }) => id);
  await loadTies(context, entityIds);
  const headline = {
    en: `From the query “${wish.name}”: ${plural(entities.length, "entity", "entities")} and ${plural(relations.length, "relation")}.`,
    vi: `Từ truy vấn “${wish.name}”: ${entities.length} thực thể và ${relations.length} quan hệ.`,
  };
  const layout = entities.some(({ kind }) => isEventKind(kind)) ? "twoSides" : "byTerritory";
  const shown = { entityIds, relationIds: relations.map(({ id }) => id), layout, headline, selectedRelation: undefined } as const;
  apply(context, (state) => announce(showAnswer(state, shown), headline));
}
