import type { MeetingGrade } from "./folds.ts";

// No id of the data holds this sign.
const SIGN = "|";
const MARKS = { MET: "met", SAME_DELEGATION: "delegation", SAME_EVENT: "same" } as const satisfies Record<MeetingGrade, string>;
const SPLIT = "split";

/** The id of the line between two who met. It stays the same whatever events are behind it. */
export function pairId(grade: MeetingGrade, a: string, b: string): string {
  return [MARKS[grade], a, b].join(SIGN);
}

/** The id of a relation that is drawn several times because its end became several units. */
export function splitId(relation: string, source: string, target: string): string {
  return [SPLIT, source, target, relation].join(SIGN);
}

/** True for the id of a line that stands for meetings. */
export function isPairId(id: string): boolean {
  return Object.values(MARKS).some((mark) => id.startsWith(`${mark}${SIGN}`));
}

/** True for ids that only the picture knows. */
export function isDrawnId(id: string): boolean {
  return isPairId(id) || id.startsWith(`${SPLIT}${SIGN}`);
}

/** The relation of the data that a drawn line is; a line that stands for meetings is its own. */
export function factIdOf(id: string): string {
  return id.startsWith(`${SPLIT}${SIGN}`) ? id.slice(id.lastIndexOf(SIGN) + 1) : id;
}
