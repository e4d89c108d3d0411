import { suggestionList } from "graphql/jsutils/suggestionList.js";
import { isEntityId, type EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import { REPORTED_MODALITIES, type Modality, type ReviewStatus } from "../../domain/modality.ts";
import { firstDay, lastDay, type PartialDate } from "../../domain/partialDate.ts";
import { isPartnerKind, PARTNER_KINDS } from "../../domain/partnerFacts.ts";
import { isRelationType, RELATION_TYPE_NAMES, type RelationType } from "../../domain/relationTypes.ts";
import { WhometError } from "../errors.ts";
import type { Direction, PageRequest, RelationFilter, RelationPageRequest } from "../store/graphStore.ts";

/** What callers may ask for at once. */
export const LIMITS = { first: 200, ids: 500, subgraphIds: 2_000, hops: 6, searchText: 200 } as const;

type Given<T> = T | null | undefined;

/** A value that was left out or given as null is undefined inside. */
export function given<T>(value: Given<T>): T | undefined {
  return value ?? undefined;
}

/** Each value once: names of an enum are few, however often a caller writes them. */
function each<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

interface Bound {
  readonly argument: string;
  readonly limit: number;
  readonly advice: string;
}

function refuse({ argument, limit, advice }: Bound, asked: number): never {
  throw new WhometError("LIMIT_EXCEEDED", `\`${argument}\` may be at most ${limit}, ${asked} was asked: ${advice}.`, {
    details: { argument, limit, asked },
  });
}

/** A whole number from 1 to a limit, or its default where none is given. Past the limit: LIMIT_EXCEEDED. */
function wholeNumber(value: Given<number>, absent: number, bound: Bound): number {
  const number = value ?? absent;
  if (number > bound.limit) refuse(bound, number);
  if (number < 1) throw new WhometError("BAD_REQUEST", `\`${bound.argument}\` is at least 1, ${number} was asked.`);
  return number;
}

/** Size of a list, 1 to 200. */
export function pageSize(first: Given<number>, absent = 25): number {
  return wholeNumber(first, absent, { argument: "first", limit: LIMITS.first, advice: "ask for the next page with `after`" });
}

/** Longest path in relations, 1 to 6. */
export function hopLimit(maxHops: Given<number>): number {
  return wholeNumber(maxHops, 4, { argument: "maxHops", limit: LIMITS.hops, advice: "start from an entity nearer to the end" });
}

/** A page by `first` and `after`. */
export function pageRequest({ first, after }: { first?: Given<number>; after?: Given<string> }, absent?: number): PageRequest {
  return { first: pageSize(first, absent), after: given(after) };
}

/** A list that is not too long. */
export function boundedList<T>(list: readonly T[], bound: Bound): readonly T[] {
  if (list.length > bound.limit) refuse(bound, list.length);
  return list;
}

/** A list of ids that is not too long. */
export function boundedIds(ids: readonly string[], argument = "ids", limit: number = LIMITS.ids): readonly string[] {
  return boundedList(ids, { argument, limit, advice: "ask for the ids in several requests" });
}

/** An entity id, or BAD_REQUEST where the text cannot be one. */
export function entityId(id: string): EntityId {
  if (isEntityId(id)) return id;
  throw new WhometError(
    "BAD_REQUEST",
    `"${id.slice(0, 100)}" is not an entity id: write kind and slug, as in \`province:vn-54\`; \`search\` finds ids by name.`,
  );
}

/** A list of entity ids that is not too long. */
export function entityIds(ids: readonly string[], argument = "ids", limit: number = LIMITS.ids): readonly EntityId[] {
  return boundedIds(ids, argument, limit).map(entityId);
}

function relationType(name: string): RelationType {
  if (isRelationType(name)) return name;
  const nearest = suggestionList(name.toUpperCase(), RELATION_TYPE_NAMES)[0];
  const advice = nearest === undefined ? "`ontology { relationTypes { type } }` lists them" : `did you mean ${nearest}?`;
  throw new WhometError("BAD_REQUEST", `There is no relation type "${name.slice(0, 100)}": ${advice}`);
}

/** Relation types of the ontology, each once; an unknown one is BAD_REQUEST that names the nearest. */
export function relationTypes(names: Given<readonly string[]>): readonly RelationType[] | undefined {
  return names === null || names === undefined ? undefined : each(names).map(relationType);
}

/** Kinds asked for, each once; undefined where none is named. */
export function kindsOf(kinds: Given<readonly EntityKind[]>): readonly EntityKind[] | undefined {
  return kinds === null || kinds === undefined ? undefined : each(kinds);
}

/** Modalities that count, each once; by default what sources report as so. */
export function modalitiesOf(modalities: Given<readonly Modality[]>): readonly Modality[] {
  return each(modalities ?? REPORTED_MODALITIES);
}

/** Review statuses that count, each once; by default what is accepted. */
export function statusesOf(status: Given<readonly ReviewStatus[]>): readonly ReviewStatus[] {
  return each(status ?? ["ACCEPTED"]);
}

/** Kinds that have partners, each once; another is BAD_REQUEST. */
export function partnerKinds(kinds: readonly EntityKind[], argument: string): readonly EntityKind[] {
  const other = kinds.find((kind) => !isPartnerKind(kind));
  if (other === undefined) return each(kinds);
  throw new WhometError("BAD_REQUEST", `\`${argument}\` takes ${PARTNER_KINDS.join(", ")}: a partner is none of ${other}.`);
}

export interface TimeRange {
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/** A range of time that is not back to front. */
export function timeRange(range: { from?: Given<PartialDate>; to?: Given<PartialDate> }): TimeRange {
  const from = given(range.from);
  const to = given(range.to);
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
    throw new WhometError("BAD_REQUEST", `\`from\` ${from} is after \`to\` ${to}: exchange them.`);
  }
  return { from, to };
}

export interface FilterArguments {
  types?: Given<readonly string[]>;
  direction?: Given<Direction>;
  kinds?: Given<readonly EntityKind[]>;
  from?: Given<PartialDate>;
  to?: Given<PartialDate>;
  undated?: Given<boolean>;
  modalities?: Given<readonly Modality[]>;
  status?: Given<readonly ReviewStatus[]>;
}

/** Which relations count, from the arguments that many fields share. */
export function relationFilter(filter: FilterArguments): RelationFilter {
  return {
    types: relationTypes(filter.types),
    direction: filter.direction ?? "BOTH",
    kinds: kindsOf(filter.kinds),
    ...timeRange(filter),
    undated: filter.undated ?? false,
    modalities: modalitiesOf(filter.modalities),
    statuses: statusesOf(filter.status),
  };
}

export interface RelationsArguments extends FilterArguments {
  first?: Given<number>;
  after?: Given<string>;
}

/** Which page of an entity's relations, with the entities at their ends. */
export function relationsPage(request: RelationsArguments): { readonly filter: RelationFilter; readonly page: RelationPageRequest } {
  return { filter: relationFilter(request), page: { ...pageRequest(request), withEnds: true } };
}

/** Text of a search that is not too long. */
export function searchText(text: string): string {
  if (text.length > LIMITS.searchText)
    refuse({ argument: "text", limit: LIMITS.searchText, advice: "search for a name or a part of it" }, text.length);
  return text;
}
