import type { BriefData, BriefRelation, Coverage } from "../../model/brief/briefData.ts";
import type { BriefSubject } from "../../model/brief/briefSubject.ts";
import { isFigure, type Figure } from "../../model/figureText.ts";
import { EntitiesDocument, OverviewDocument } from "../../api/generated/operations.ts";
import type { Entity } from "../../model/entity.ts";
import { fetchEvidence } from "./briefEvidence.ts";
import type { EffectContext } from "./context.ts";
import { entityBrief } from "./entityBrief.ts";
import { inChunks } from "./inChunks.ts";
import { pairBrief } from "./pairBrief.ts";
import { selectionBrief } from "./selectionBrief.ts";

/** What one kind of brief gathers before its evidence and its figures are complete. */
export type Gathered = Omit<BriefData, "subject" | "evidenceOf" | "coverage" | "figures">;

/** A call of the server that can be given up. */
export interface BriefCall {
  readonly execute: EffectContext["execute"];
  readonly signal: AbortSignal;
}

function gather(call: BriefCall, subject: BriefSubject): Promise<Gathered> {
  if (subject.about === "entity") return entityBrief(call, subject.id);
  if (subject.about === "pair") return pairBrief(call, subject.ids);
  return selectionBrief(call, subject);
}

async function entitiesOf({ execute, signal }: BriefCall, ids: readonly string[]): Promise<Entity[]> {
  return inChunks(ids, async (some) => (await execute(EntitiesDocument, { ids: some }, signal)).entities);
}

/** The figures that the relations concern, with those that contradict them. */
async function figuresOf(call: BriefCall, relations: readonly BriefRelation[]): Promise<Figure[]> {
  const named = relations.flatMap(({ source, target }) => [source, target]).filter(({ kind }) => kind === "FIGURE");
  const figures = (await entitiesOf(call, [...new Set(named.map(({ id }) => id))])).filter(isFigure);
  const known = new Set(figures.map(({ id }) => id));
  const others = [...new Set(figures.flatMap(({ disputedBy }) => disputedBy.map(({ id }) => id)))].filter((id) => !known.has(id));
  return [...figures, ...(await entitiesOf(call, others)).filter(isFigure)];
}

async function coverageOf({ execute, signal }: BriefCall): Promise<Coverage> {
  const { summary } = await execute(OverviewDocument, {}, signal);
  return summary;
}

/** Everything that the brief of a subject is built from. Throws ApiError; an aborted call throws the signal's reason. */
export async function loadBrief(
  { execute }: Pick<EffectContext, "execute">,
  subject: BriefSubject,
  signal: AbortSignal,
): Promise<BriefData> {
  const call: BriefCall = { execute, signal };
  const [gathered, coverage] = await Promise.all([gather(call, subject), coverageOf(call)]);
  const { relations, met, together, partners, sharedEvents } = gathered;
  const figures = await figuresOf(call, relations);
  const events = [...met, ...together].flatMap((contact) => contact.events.map(({ id }) => id));
  const facts = partners.flatMap((partner) => partner.facts);
  const ids = [...events, ...facts, ...sharedEvents.map(({ id }) => id), ...figures.map(({ id }) => id)];
  const evidenceOf = await fetchEvidence(call, { ids, known: relations, signal });
  return { ...gathered, subject, figures, evidenceOf, coverage };
}
