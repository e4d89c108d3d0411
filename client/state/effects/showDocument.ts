import { ApiError } from "../../api/apiError.ts";
import { DocumentFactsDocument, EntitiesDocument, type DocumentFactsQuery } from "../../api/generated/operations.ts";
import { isEventKind } from "../../../domain/kinds.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Relation } from "../../model/entity.ts";
import { sayingPart, type Part } from "../../model/firstOfMany.ts";
import { plural } from "../../model/questions/question.ts";
import { announce } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer } from "../actions/showAnswer.ts";
import { drawOrAsk } from "./askAboveMany.ts";
import { apply, type Call, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { loadTies } from "./loadTies.ts";
import type { Work } from "./waiting.ts";

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

interface Stated {
  readonly id: string;
  readonly headline: Bilingual;
}

async function drawPart(context: EffectContext, { id, headline: line }: Stated, part: Part): Promise<void> {
  const { entityIds, relations } = part;
  const entities = await inChunks(entityIds, async (ids) => (await context.execute(EntitiesDocument, { ids })).entities);
  apply(context, (state) => remember(state, { entities, relations }));
  await loadTies(context, entityIds);
  const headline = sayingPart(line, part);
  const shown = {
    entityIds: entities.map((entity) => entity.id),
    relationIds: relations.map((relation) => relation.id),
    layout: entities.some(({ kind }) => isEventKind(kind)) ? "twoSides" : "byTerritory",
    headline,
    selectedRelation: undefined,
  } as const;
  apply(context, (state) => announce({ ...showAnswer(state, shown), panel: { name: "document", id } }, headline));
}

/** Shows all that a document states as a new view, with its text beside it: one step of undo. Asks before it draws many, which comes `later`. Throws what the server throws. */
export async function showDocument(call: Call, id: string, later: (work: Work) => void): Promise<void> {
  const facts = await readFacts(call, id);
  if (facts === undefined) throw new ApiError("NOT_FOUND", "The document is not in the loaded data.");
  const { title, relations } = facts;
  const entityIds = [...new Set(relations.flatMap(({ source, target }) => [source.id, target.id]))].filter((each) => each !== id);
  const headline = {
    en: `“${title.name}” states ${plural(relations.length, "fact")} about ${plural(entityIds.length, "entity", "entities")}`,
    vi: `“${title.nameVi}” nêu ${relations.length} dữ kiện về ${entityIds.length} thực thể`,
  };
  await drawOrAsk(call, { found: { entityIds, relations }, later, draw: (again, part) => drawPart(again, { id, headline }, part) });
}
