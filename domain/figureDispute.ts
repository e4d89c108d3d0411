import type { EntityId } from "./ids.ts";
import { daySpan, mayOverlap } from "./partialDate.ts";
import type { EntityDetails } from "./records.ts";

/** A figure and what it measures: the ends of its CONCERNS relations with their roles. */
export interface FigureClaim {
  readonly details: EntityDetails;
  readonly concerns: readonly { readonly role: string; readonly entity: EntityId }[];
}

function scopeOf({ concerns }: FigureClaim): string {
  return [...new Set(concerns.map(({ role, entity }) => `${role} ${entity}`))].sort().join("\n");
}

function periodsOverlap(a: EntityDetails, b: EntityDetails): boolean {
  const [spanA, spanB] = [daySpan(a), daySpan(b)];
  return spanA === undefined || spanB === undefined || mayOverlap(spanA, spanB);
}

/** Whether both give the number and give it differently; figures that give different things are not compared. */
function differ(a: EntityDetails, b: EntityDetails): boolean {
  if (a.value !== undefined && b.value !== undefined) return a.value !== b.value;
  if (a.change !== undefined && b.change !== undefined) return a.base === b.base && a.change !== b.change;
  return a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank;
}

/**
 * True where two figures contradict each other: same measure, subject and unit, an overlapping period (a figure without a period
 * overlaps every other), another number. Partners, places and topics must agree too: exports to Japan do not dispute exports to Laos.
 */
export function disputes(a: FigureClaim, b: FigureClaim): boolean {
  const sameThing =
    a.details.measure === b.details.measure && a.details.unit === b.details.unit && a.details.currency === b.details.currency;
  return sameThing && scopeOf(a) === scopeOf(b) && periodsOverlap(a.details, b.details) && differ(a.details, b.details);
}
