/** Modalities, strongest first: the order in which one relation with several evidences takes its own. */
export const MODALITIES = [
  "ASSERTED",
  "ONGOING",
  "IMPLIED",
  "ESTIMATED",
  "EXPECTED",
  "PLANNED",
  "INTENDED",
  "HOPED",
  "REQUESTED",
  "CANCELLED",
  "DENIED",
] as const;

export type Modality = (typeof MODALITIES)[number];

/** What a source reports as so; the other modalities are not yet so and are left out unless asked for. */
export const REPORTED_MODALITIES = ["ASSERTED", "ONGOING", "IMPLIED", "ESTIMATED"] as const satisfies readonly Modality[];

export const REVIEW_STATUSES = ["ACCEPTED", "PROPOSED", "REJECTED"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const DATE_BASES = ["STATED", "INFERRED", "REPORT", "NONE"] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** True where a source reports that it is so, rather than that it is planned, hoped for or denied. */
export function isReported(modality: Modality): boolean {
  return (REPORTED_MODALITIES as readonly Modality[]).includes(modality);
}

/** The strongest of some modalities, or undefined of none. */
export function strongestModality(modalities: readonly Modality[]): Modality | undefined {
  return MODALITIES.find((modality) => modalities.includes(modality));
}
