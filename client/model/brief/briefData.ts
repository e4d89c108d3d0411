import type { PartialDate } from "../../../domain/partialDate.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { BriefPairFragment, BriefRelationsQuery, PartnerPageFragment } from "../../api/generated/operations.ts";
import type { Entity, EntityName, Evidence } from "../entity.ts";
import type { Figure } from "../figureText.ts";
import type { BriefSubject } from "./briefSubject.ts";

/** A relation with every sentence that states it. */
export type BriefRelation = NonNullable<BriefRelationsQuery["relations"][number]>;
/** Two who met, or who were at the same event, with the events and the persons behind them. */
export type Contact = BriefPairFragment;
/** A partner with the number of its facts by type. */
export type Partner = PartnerPageFragment["edges"][number]["node"];

/** Something that the brief does not hold although the data do. */
export interface LeftOut {
  readonly what: Bilingual;
  readonly count: number;
}

/** An event that both ends of a pair took part in. */
export interface SharedEvent extends EntityName {
  readonly start?: PartialDate | null;
  readonly end?: PartialDate | null;
}

/** What was read, over which time, in which version. */
export interface Coverage {
  readonly documents: number;
  readonly first: PartialDate | null;
  readonly last: PartialDate | null;
  readonly dataVersion: string;
}

/** Everything that a brief is built from. */
export interface BriefData {
  readonly subject: BriefSubject;
  readonly subjects: readonly Entity[];
  /** In the order in which they are told: newest first, or along a path. */
  readonly relations: readonly BriefRelation[];
  readonly met: readonly Contact[];
  readonly together: readonly Contact[];
  readonly partners: readonly Partner[];
  readonly sharedPartners: readonly EntityName[];
  readonly sharedEvents: readonly SharedEvent[];
  /** Figures about the subjects and those that contradict them. */
  readonly figures: readonly Figure[];
  /** The sentences behind ids of relations, events and figures. */
  readonly evidenceOf: Readonly<Record<string, readonly Evidence[]>>;
  readonly leftOut: readonly LeftOut[];
  readonly coverage: Coverage;
}
