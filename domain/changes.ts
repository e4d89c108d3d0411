/** What happened to a fact since a version of the data, and what it is, in the order in which both are listed. */
export const CHANGE_KINDS = ["ADDED", "CHANGED", "RETIRED"] as const;
export const FACT_KINDS = ["ENTITY", "RELATION", "EVIDENCE"] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type FactKind = (typeof FACT_KINDS)[number];

interface FactName {
  readonly what: FactKind;
  readonly id: string;
}

/** A fact as it is now, with the batches that first wrote it and that last changed it. */
export interface LiveFact extends FactName {
  readonly firstIn: number;
  readonly changedIn: number;
}

/** A fact that left with a batch. It may have come back, and left again. */
export interface RetiredFact extends FactName {
  readonly firstIn: number;
  readonly retiredIn: number;
}

/** What differs between a version of the data and now. Each fact is in at most one change. */
export interface Change<Live extends LiveFact = LiveFact, Retired extends RetiredFact = RetiredFact> {
  readonly change: ChangeKind;
  readonly what: FactKind;
  readonly id: string;
  /** The batch that made the last of the difference. */
  readonly run: number;
  /** The fact as it is, or as it was when it retired. */
  readonly fact: Live | Retired;
}

function nameOf({ what, id }: FactName): string {
  return `${what} ${id}`;
}

function lastRetirements<Retired extends RetiredFact>(retired: readonly Retired[]): ReadonlyMap<string, Retired> {
  const last = new Map<string, Retired>();
  for (const fact of retired) if ((last.get(nameOf(fact))?.retiredIn ?? -1) < fact.retiredIn) last.set(nameOf(fact), fact);
  return last;
}

/**
 * The net difference between the data after batch `since` and now, from the facts that were written and those that retired after it.
 * What was there then, left and came back is CHANGED; what came and left again in between is no change.
 */
export function changesSince<Live extends LiveFact, Retired extends RetiredFact>(
  since: number,
  { live, retired }: { readonly live: readonly Live[]; readonly retired: readonly Retired[] },
): readonly Change<Live, Retired>[] {
  const wasThere = new Set(retired.filter(({ firstIn, retiredIn }) => firstIn <= since && retiredIn > since).map(nameOf));
  const isThere = new Set(live.map(nameOf));
  const written = live
    .filter(({ changedIn }) => changedIn > since)
    .map((fact) => {
      const isNew = fact.firstIn > since && !wasThere.has(nameOf(fact));
      return { change: isNew ? ("ADDED" as const) : ("CHANGED" as const), what: fact.what, id: fact.id, run: fact.changedIn, fact };
    });
  const gone = [...lastRetirements(retired).values()]
    .filter((fact) => wasThere.has(nameOf(fact)) && !isThere.has(nameOf(fact)))
    .map((fact) => ({ change: "RETIRED" as const, what: fact.what, id: fact.id, run: fact.retiredIn, fact }));
  return [...written, ...gone];
}

/** Where a change stands in a list: newest version of the data first, then by change, by what changed, by id. */
export interface ChangePosition {
  /** Of a version that tells loads apart: the same for all batches of one. */
  readonly counter: number;
  readonly change: ChangeKind;
  readonly what: FactKind;
  readonly id: string;
}

export function compareChanges(a: ChangePosition, b: ChangePosition): number {
  if (a.counter !== b.counter) return b.counter - a.counter;
  const change = CHANGE_KINDS.indexOf(a.change) - CHANGE_KINDS.indexOf(b.change);
  if (change !== 0) return change;
  const what = FACT_KINDS.indexOf(a.what) - FACT_KINDS.indexOf(b.what);
  if (what !== 0) return what;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
