import { ApiError } from "../../api/apiError.ts";
import { DocumentFactsDocument, EntitiesDocument, type DocumentFactsQuery } from "../../api/generated/operations.ts";
import { isEventKind } from "../../../domain/kinds.ts";
import type { Relation } from "../../model/entity.ts";
import { plural } from "../../model/questions/question.ts";
import { announce } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer } from "../actions/showAnswer.ts";
import { apply, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { loadTies } from "./loadTies.ts";

type Facts = NonNullable<DocumentFactsQuery["document"]>;

async function readFacts({ execute }: EffectContext, id: string): Promise<{ title: Facts; relations: Relation[] } | undefined> {
  const relations: Relation[] = [];
  let after: string | null = null;
  for (;;) {
    const page: DocumentFactsQuery = await execute(DocumentFactsDocument, { id, after });
    const document: Facts | null = page.document;
    if (document === null) return undefined;
    const { edges, pageInfo }: Facts["statedRelations"] = document.statedRelations;
    relations.push(...edges.map(({ node }) => node).filter(({ type }) => type !== "MENTIONS"));
    if (!pageInfo.hasNextPage) return { title: document, relations };
    after = pageInfo.endCursor;
  }
}

/** Shows all that a document states as a new view, with its text beside it: one step of undo. Throws what the server throws. */
export async function showDocument(context: EffectContext, id: string): Promise<void> {
  const facts = await readFacts(context, id);
  if (facts === undefined) throw new ApiError("NOT_FOUND", "The document is not in the loaded data.");
  const { title, relations } = facts;
  const wanted = [...new Set(relations.flatMap(({ source, target }) => [source.id, target.id]))].filter((each) => each !== id);
  const entities = await inChunks(wanted, async (ids) => (await context.execute(EntitiesDocument, { ids })).entities);
  apply(context, (state) => remember(state, { entities, relations }));
  await loadTies(context, wanted);
  const headline = {
    en: `“${title.name}” states ${plural(relations.length, "fact")} about ${plural(entities.length, "entity", "entities")}`,
    vi: `“${title.nameVi}” nêu ${relations.length} dữ kiện về ${entities.length} thực thể`,
  };
  const shown = {
    entityIds: entities.map((entity) => entity.id),
    relationIds: relations.map((relation) => relation.id),
    layout: entities.some(({ kind }) => isEventKind(kind)) ? "twoSides" : "byTerritory",
    headline,
    selectedRelation: undefined,
  } as const;
  apply(context, (state) => announce({ ...showAnswer(state, shown), panel: { name: "document", id } }, headline));
}
