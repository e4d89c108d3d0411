import { isEntityId } from "../../../domain/ids.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import {
  EntitiesDocument,
  NeighbourhoodDocument,
  RelationsDocument,
  TiesAboveDocument,
  type NeighbourhoodQuery,
  type NeighbourhoodQueryVariables,
} from "../../api/generated/operations.ts";
import type { Relation } from "../../model/entity.ts";
import { sayingPart, type Part } from "../../model/firstOfMany.ts";
import { cellStory } from "../../model/matrix/cellStory.ts";
import type { MatrixCell } from "../../model/matrix/matrix.ts";
import { cellHeadline } from "../../model/matrix/matrixWords.ts";
import { announce } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer } from "../actions/showAnswer.ts";
import { drawOrAsk } from "./askAboveMany.ts";
import { apply, type Call, type EffectContext } from "./context.ts";
import { drawFolded } from "./drawFolds.ts";
import { inChunks } from "./inChunks.ts";
import { loadTies } from "./loadTies.ts";
import type { Work } from "./waiting.ts";

const TAKING_PART = ["ATTENDED", "HOSTED", "SIGNED", "PARTY_TO", "NEGOTIATES"];
const PARTS_AT_ONCE = 200;
const MOST_PAGES = 10;
const FACTS_AT_ONCE = 40;
const ROUNDS = 5;

/** Who took part in a few events, page by page. */
async function partsOf({ execute }: EffectContext, ids: string[]): Promise<readonly Relation[]> {
  const found: Relation[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const wish: NeighbourhoodQueryVariables = { ids, types: TAKING_PART, modalities: [...MODALITIES], first: PARTS_AT_ONCE, after };
    const { neighbourhood }: NeighbourhoodQuery = await execute(NeighbourhoodDocument, wish);
    found.push(...neighbourhood.relations);
    after = neighbourhood.after;
    if (after === null) break;
  }
  return found;
}

async function partsIn(context: EffectContext, ids: readonly string[]): Promise<readonly Relation[]> {
  const found: Relation[] = [];
  for (let at = 0; at < ids.length; at += FACTS_AT_ONCE) found.push(...(await partsOf(context, ids.slice(at, at + FACTS_AT_ONCE))));
  return found;
}

/** The ties of some entities, of what they belong to, and so on upwards. */
async function tiesAbove(context: EffectContext, from: readonly string[]): Promise<readonly Relation[]> {
  const ties: Relation[] = [];
  const asked = new Set<string>();
  let open = from;
  for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
    for (const id of open) asked.add(id);
    const fetched = await inChunks(open, async (ids) => (await context.execute(TiesAboveDocument, { ids })).entities);
    const fresh = fetched.flatMap(({ relations }) => relations.edges.map(({ node }) => node));
    ties.push(...fresh);
    open = [...new Set(fresh.map(({ target }) => target.id))].filter((id) => !asked.has(id));
  }
  return ties;
}

async function storyOf(context: EffectContext, cell: MatrixCell): Promise<readonly Relation[]> {
  const events = cell.facts.filter(isEntityId);
  const relationIds = cell.facts.filter((id) => !isEntityId(id));
  const [direct, parts] = await Promise.all([
    inChunks(relationIds, async (ids) => (await context.execute(RelationsDocument, { ids })).relations),
    partsIn(context, events),
  ]);
  const sides = parts.flatMap(({ qualifiers }) => qualifiers.flatMap(({ entity }) => entity?.id ?? []));
  const actors = [...parts.map(({ source }) => source.id), ...direct.flatMap(({ source, target }) => [source.id, target.id]), ...sides];
  const ties = await tiesAbove(context, [...new Set(actors)]);
  return cellStory([cell.row.id, cell.column.id], { direct, parts, ties });
}

async function drawPart(context: EffectContext, cell: MatrixCell, part: Part): Promise<void> {
  const { relations } = part;
  const entities = await inChunks(part.entityIds, async (ids) => (await context.execute(EntitiesDocument, { ids })).entities);
  apply(context, (state) => remember(state, { entities, relations }));
  const entityIds = entities.map(({ id }) => id);
  await loadTies(context, entityIds);
  const headline = sayingPart(cellHeadline(cell), part);
  const selectedRelation = relations.find(({ id }) => cell.facts.includes(id)) ?? relations[0];
  const shown = {
    entityIds,
    relationIds: relations.map(({ id }) => id),
    layout: "twoSides",
    headline,
    selectedRelation: selectedRelation?.id,
  } as const;
  // What the matrix counts as of today is drawn as of today: both name the same units.
  const asOfToday = context.store.getState().matrix?.wish.asOfToday ?? false;
  await drawFolded(context, (state) => showAnswer(state, { ...shown, asOfToday }));
  apply(context, (state) => announce(state, headline));
}

/** Shows what stands behind a cell of the matrix, with its evidence: one step of undo. Asks before it draws many, which comes `later`. Throws what the server throws. */
export async function drawCell(call: Call, cell: MatrixCell, later: (work: Work) => void): Promise<void> {
  const relations = await storyOf(call, cell);
  const ends = relations.flatMap(({ source, target }) => [source.id, target.id]);
  const entityIds = [...new Set([cell.row.id, cell.column.id, ...cell.facts.filter(isEntityId), ...ends])];
  await drawOrAsk(call, { found: { entityIds, relations }, later, draw: (again, part) => drawPart(again, cell, part) });
}
