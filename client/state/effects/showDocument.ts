import { DocumentFactsDocument, EntitiesDocument, type DocumentFactsQuery } from "../../api/generated/operations.ts";
import { isEventKind } from "../../../domain/kinds.ts";
import type { Relation } from "../../model/entity.ts";
import { plural } from "../../model/questions/question.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer } from "../actions/showAnswer.ts";
import { apply, isAbort, toFailure, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { loadTies } from "./loadTies.ts";

type Facts = NonNullable<DocumentFactsQuery["document"]>;

async function readFacts(
  { execute }: EffectContext,
  id: string,
  signal: AbortSignal,
): Promise<{ title: Facts; relations: Relation[] } | undefined> {
  const relations: Relation[] = [];
  let after: string | null = null;
  for (;;) {
    const page: DocumentFactsQuery = await execute(DocumentFactsDocument, { id, after }, signal);
    const document: Facts | null = page.document;
    if (document === null) return undefined;
    const { edges, pageInfo }: Facts["statedRelations"] = document.statedRelations;
    relations.push(...edges.map(({ node }) => node).filter(({ type }) => type !== "MENTIONS"));
    if (!pageInfo.hasNextPage) return { title: document, relations };
    after = pageInfo.endCursor;
  }
}

async function draw(context: EffectContext, id: string, signal: AbortSignal): Promise<void> {
  const facts = await readFacts(context, id, signal);
  if (facts === undefined) {
    apply(context, (state) => showFailure(state, { code: "NOT_FOUND", message: "The document is not in the loaded data." }));
    return;
  }
  const { title, relations } = facts;
  const wanted = [...new Set(relations.flatMap(({ source, target }) => [source.id, target.id]))].filter((each) => each !== id);
  const entities = await inChunks(wanted, async (ids) => (await context.execute(EntitiesDocument, { ids }, signal)).entities);
  apply(context, (state) => remember(state, { entities, relations }));
  await loadTies(context, wanted, signal);
  const headline = {
    en: `“${title.name}” states ${plural(relations.length, "fact")} about ${plural(entities.length, "entity", "entities")}`,
    vi: `“${title.nameVi}” nêu ${relations.length} sự việc về ${entities.length} thực thể`,
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

/** Shows all that a document states as a new view, with its text beside it: one step of undo. */
export async function showDocument(context: EffectContext, id: string, signal: AbortSignal): Promise<void> {
  const busy = { text: { en: "Gathering the facts of the document", vi: "Đang lấy các sự việc của tài liệu" } };
  apply(context, (state) => ({ ...state, busy, failure: undefined }));
  try {
    await draw(context, id, signal);
  } catch (error) {
    apply(context, (state) => (isAbort(error) ? { ...state, busy: undefined } : showFailure(state, toFailure(error))));
  }
}
