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

/** The lists that a picture needs. */
export function listsFor(folds: Folds, lists: MeetingLists): readonly MeetingList[] {
  return gradesOf(folds).flatMap((grade) => lists[listKey(folds.level, grade)] ?? []);
}
