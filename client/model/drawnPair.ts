import type { EntityName } from "./entity.ts";
import type { MeetingGrade } from "./folds.ts";

/** A line that stands for meetings, with what is behind it. */
export interface DrawnPair {
  readonly id: string;
  readonly grade: MeetingGrade;
  readonly a: string;
  readonly b: string;
  /** Ids of the events, newest first. */
  readonly events: readonly string[];
  readonly persons: readonly string[];
  /** Ended provinces that the ends stand for. */
  readonly own: readonly EntityName[];
}
