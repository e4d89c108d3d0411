import type { EntityKind } from "../../../domain/kinds.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import { ApiError } from "../../api/apiError.ts";
import {
  BriefAmongDocument,
  BriefCompareDocument,
  BriefOfficersDocument,
  EntitiesDocument,
  EntityContextDocument,
  type BriefCompareQuery,
} from "../../api/generated/operations.ts";
import type { LeftOut } from "../../model/brief/briefData.ts";
import { contactLevel } from "../../model/contactLevel.ts";
import { compareText } from "../../model/comparing.ts";
import type { Entity } from "../../model/entity.ts";
import { isEntityId } from "../../../domain/ids.ts";
import { fetchBriefRelations } from "./briefEvidence.ts";
import { fetchContacts, NO_CONTACTS, type Contacts } from "./entityContext.ts";
import type { BriefCall, Gathered } from "./loadBrief.ts";

const ALL = [...MODALITIES];
const COMPARABLE: readonly EntityKind[] = ["PROVINCE", "COUNTRY", "LOCALITY", "ORGANIZATION"];

type Pair = readonly [Entity, Entity];
type Compared = BriefCompareQuery["compare"];

async function comparison({ execute, signal }: BriefCall, [a, b]: Pair): Promise<Compared | undefined> {
  if (!COMPARABLE.includes(a.kind) || !COMPARABLE.includes(b.kind)) return undefined;
  return (await execute(BriefCompareDocument, { a: a.id, b: b.id }, signal)).compare;
}

function contactsOf(call: BriefCall, [a, b]: Pair): Promise<Contacts> {
  if (contactLevel(a.kind) !== contactLevel(b.kind)) return Promise.resolve(NO_CONTACTS);
  return fetchContacts(call, { id: a.id, kind: a.kind, other: b.id, signal: call.signal });
}

/** Ids of the figures that concern an entity. */
async function figureRelations(
  { execute, signal }: BriefCall,
  id: string,
): Promise<readonly { readonly id: string; readonly figure: string }[]> {
  const { entity } = await execute(EntityContextDocument, { id }, signal);
  return (entity?.figures.edges ?? []).map(({ node }) => ({ id: node.id, figure: node.source.id }));
}

/** Relations by which a figure concerns both: those towards the first. */
async function figuresOfBoth(call: BriefCall, [a, b]: Pair): Promise<string[]> {
  const [ofA, ofB] = await Promise.all([figureRelations(call, a.id), figureRelations(call, b.id)]);
  const shared = new Set(ofB.map(({ figure }) => figure));
  return ofA.filter(({ figure }) => shared.has(figure)).map(({ id }) => id);
}

/** Ids of the relations that join the two directly, or join one of them with what they share. */
async function relationsBetween(call: BriefCall, [a, b]: Pair, shared: readonly string[]): Promise<string[]> {
  const ids = [...new Set([a.id, b.id, ...shared])];
  const { subgraph } = await call.execute(BriefAmongDocument, { ids, modalities: ALL }, call.signal);
  const ends = [a.id, b.id];
  return subgraph.relations.filter(({ source, target }) => ends.includes(source.id) || ends.includes(target.id)).map(({ id }) => id);
}

/** The offices of those of the two who are people. */
async function officesOf({ execute, signal }: BriefCall, pair: Pair): Promise<string[]> {
  const ids = pair.filter(({ kind }) => kind === "OFFICIAL").map(({ id }) => id);
  if (ids.length === 0) return [];
  const { neighbourhood } = await execute(BriefOfficersDocument, { ids, modalities: ALL }, signal);
  return neighbourhood.relations.map(({ id }) => id);
}

function leftOutOf({ met, metCount, together, togetherCount }: Contacts, compared: Compared | undefined): LeftOut[] {
  const { events, partners } = compared ?? {};
  const all = [
    { what: { en: "pairs who met", vi: "cặp đã gặp nhau" }, count: metCount - met.length },
    { what: { en: "pairs who were only at the same event", vi: "cặp chỉ cùng dự sự kiện" }, count: togetherCount - together.length },
    { what: { en: "events of both", vi: "sự kiện chung" }, count: (events?.commonCount ?? 0) - (events?.common.length ?? 0) },
    { what: { en: "partners of both", vi: "đối tác chung" }, count: (partners?.commonCount ?? 0) - (partners?.common.length ?? 0) },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What is recorded between two entities, and what they share. */
export async function pairBrief(call: BriefCall, ids: readonly [string, string]): Promise<Gathered> {
  const { entities } = await call.execute(EntitiesDocument, { ids: [...ids] }, call.signal);
  const [a, b] = entities;
  if (a === undefined || a === null || b === undefined || b === null)
    throw new ApiError("NOT_FOUND", `There is no pair ${ids.join(", ")} in the loaded data.`);
  const pair: Pair = [a, b];
  const [compared, contacts, figures, offices] = await Promise.all([
    comparison(call, pair),
    contactsOf(call, pair),
    figuresOfBoth(call, pair),
    officesOf(call, pair),
  ]);
  const told = new Set([...contacts.met, ...contacts.together].flatMap(({ events }) => events.map(({ id }) => id)));
  const sharedEvents = (compared?.events.common ?? []).filter(({ id }) => !told.has(id));
  const agreements = (compared?.agreements.common ?? []).map(({ id }) => id);
  const between = await relationsBetween(call, pair, [...agreements, ...told, ...sharedEvents.map(({ id }) => id)]);
  const facts = (compared?.partnership?.facts ?? []).filter((id) => !isEntityId(id));
  const relations = await fetchBriefRelations(call, [...new Set([...offices, ...between, ...facts, ...figures])], call.signal);
  const partners = [...(compared?.partners.common ?? [])].sort((x, y) => compareText(x.id, y.id));
  return {
    subjects: pair,
    relations,
    ...contacts,
    partners: [],
    sharedPartners: partners,
    sharedEvents,
    leftOut: leftOutOf(contacts, compared),
  };
}
