import type { ActorLevel, Folds, MeetingGrade } from "./folds.ts";

/** Two actors and the events that join them at one grade, as the server pairs them: by the office held on that day. */
export interface MeetingPair {
  readonly a: string;
  readonly b: string;
  readonly grade: MeetingGrade;
  readonly events: readonly string[];
  /** The persons behind a pair of organisations or territories. */
  readonly persons: readonly string[];
}

/** The pairs of one level and grade. `total` is larger where the list was cut at its bound. */
export interface MeetingList {
  readonly pairs: readonly MeetingPair[];
  readonly total: number;
}

/** What has been asked of who met whom, by level and grade. */
export type MeetingLists = Readonly<Record<string, MeetingList>>;

/** Where the pairs of a level and grade are kept. */
export function listKey(level: ActorLevel, grade: MeetingGrade): string {
  return `${level} ${grade}`;
}

/** The grades that are drawn. Two of one delegation have not met: they are never joined. */
export function gradesOf({ sameEvent }: Folds): readonly MeetingGrade[] {
  return sameEvent ? ["MET", "SAME_EVENT"] : ["MET"];
}

/** Lists of some events before those of the whole database, which say the rest. */
export function withListsOf(
  own: { readonly lists: MeetingLists; readonly events: ReadonlySet<string> },
  known: MeetingLists,
): MeetingLists {
  const joined = Object.entries(own.lists).map(([key, list]): [string, MeetingList] => {
    const others = known[key];
    if (others === undefined) return [key, list];
    const rest = others.pairs.flatMap((pair) => pairAt(pair, (event) => !own.events.has(event)));
    const pairs = [...list.pairs, ...rest];
    return [key, { pairs, total: pairs.length + others.total - others.pairs.length }];
  });
  return { ...known, ...Object.fromEntries(joined) };
}

/** The lists as far as they tell of some events. */
export function listsAt(lists: MeetingLists, events: ReadonlySet<string>): MeetingLists {
  const told = Object.entries(lists).map(([key, { pairs, total }]): [string, MeetingList] => {
    const own = pairs.flatMap((pair) => pairAt(pair, (event) => events.has(event)));
    return [key, { pairs: own, total: own.length + total - pairs.length }];
  });
  return Object.fromEntries(told);
}

function pairAt(pair: MeetingPair, isWanted: (event: string) => boolean): readonly MeetingPair[] {
  const events = pair.events.filter(isWanted);
  return events.length === 0 ? [] : [{ ...pair, events }];
}

/** The lists that a picture needs. */
export function listsFor(folds: Folds, lists: MeetingLists): readonly MeetingList[] {
  return gradesOf(folds).flatMap((grade) => lists[listKey(folds.level, grade)] ?? []);
}
