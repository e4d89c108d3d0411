import type { ActorLevel, MeetingGrade } from "../api/generated/operations.ts";

export type { ActorLevel, MeetingGrade };

/** What is drawn as one: meetings as lines between those who met, parallel relations as one line. */
export interface Folds {
  /** Whose meetings the lines are: of people, of organisations or of territories. */
  readonly level: ActorLevel;
  /** Whether every event is folded, or none. */
  readonly all: boolean;
  /** Ids of events for which it is the other way round. */
  readonly except: readonly string[];
  /** Whether those who were only named at the same event are joined too. */
  readonly sameEvent: boolean;
  /** Pairs of entities, as `pairKey` writes them, whose parallel relations are drawn one by one. */
  readonly apart: readonly string[];
}

export const ACTOR_LEVELS = ["PERSON", "ORGANIZATION", "TERRITORY"] as const satisfies readonly ActorLevel[];

export const NO_FOLDS: Folds = { level: "PERSON", all: false, except: [], sameEvent: false, apart: [] };

/** True where at least one event may be folded. */
export function isFoldingMeetings({ all, except }: Folds): boolean {
  return all || except.length > 0;
}

/** True where this event is to be drawn as lines between those who met at it. */
export function isFolded({ all, except }: Folds, event: string): boolean {
  return all !== except.includes(event);
}

/** Two entities, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
