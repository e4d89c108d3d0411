import type { EntityKind } from "../../domain/kinds.ts";

/** Of a hundred entities, how many are of a kind; at most `most` where the world has no more. */
export const KIND_SHARES: readonly { readonly kind: EntityKind; readonly share: number; readonly most?: number }[] = [
  { kind: "COUNTRY", share: 0.2, most: 200 },
  { kind: "PROVINCE", share: 0.1, most: 86 },
  { kind: "LOCALITY", share: 2 },
  { kind: "PLACE", share: 1 },
  { kind: "TOPIC", share: 1 },
  { kind: "ORGANIZATION", share: 20 },
  { kind: "GROUP", share: 1 },
  { kind: "CONFERENCE", share: 5 },
  { kind: "MEETING", share: 18 },
  { kind: "VISIT", share: 4 },
  { kind: "AGREEMENT", share: 6 },
  { kind: "POLICY", share: 3 },
  { kind: "FIGURE", share: 4 },
  { kind: "DOCUMENT", share: 5 },
  // Takes what is left of the whole.
  { kind: "OFFICIAL", share: 0 },
];

/** How often a kind stands at an end of a relation that allows it. */
export const KIND_WEIGHTS: Readonly<Record<EntityKind, number>> = {
  OFFICIAL: 45,
  ORGANIZATION: 30,
  PROVINCE: 5,
  COUNTRY: 5,
  LOCALITY: 4,
  PLACE: 2,
  GROUP: 3,
  CONFERENCE: 15,
  MEETING: 45,
  VISIT: 10,
  AGREEMENT: 10,
  POLICY: 6,
  TOPIC: 4,
  FIGURE: 6,
  DOCUMENT: 1,
};

/** The number of entities of each kind in a graph of so many. */
export function kindCounts(entities: number): ReadonlyMap<EntityKind, number> {
  const counts = new Map<EntityKind, number>();
  let left = entities;
  for (const { kind, share, most = entities } of KIND_SHARES) {
    const count = kind === "OFFICIAL" ? left : Math.min(most, Math.max(1, Math.round((entities * share) / 100)));
    counts.set(kind, count);
    left -= count;
  }
  return counts;
}
