import type { Bilingual } from "../../domain/relationTypes.ts";
import { ownEndsText } from "./drawnWords.ts";
import type { EntityName, Relation } from "./entity.ts";

/** A relation of the picture. */
export interface DrawnRelation extends Relation {
  /** What is written along the line in place of the verb: a count of meetings, an event. */
  readonly words?: Bilingual;
  /** How many events it stands for. */
  readonly times?: number;
  /** What is written after it: the provinces that the fact itself names. */
  readonly asOwn?: Bilingual;
}

/** The words for ends that are drawn as others. */
export function asOwn(own: readonly EntityName[]): Pick<DrawnRelation, "asOwn"> {
  const [en, vi] = [ownEndsText(own, "EN"), ownEndsText(own, "VI")];
  return en === undefined || vi === undefined ? {} : { asOwn: { en, vi } };
}
