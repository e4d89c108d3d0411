import { MODALITIES, REPORTED_MODALITIES, type Modality } from "../../domain/modality.ts";

/** What the reader asks of paths: between whom, how far, and past what. */
export interface PathWish {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** 1 to 6. */
  readonly maxHops: number;
  readonly excludeTypes: readonly string[];
  readonly excludeIds: readonly string[];
  /** Also through topics, regions, sets and the home country, which join nearly everything. */
  readonly throughHubs: boolean;
  readonly inTimeOrder: boolean;
  /** Also what is planned, hoped for, requested, cancelled or denied. */
  readonly planned: boolean;
}

export const MOST_HOPS = 6;
/** A search lists at most this many. */
export const MOST_PATHS = 5;

export const NO_PATH_WISH: PathWish = {
  from: [],
  to: [],
  maxHops: 4,
  excludeTypes: [],
  excludeIds: [],
  throughHubs: false,
  inTimeOrder: false,
  planned: false,
};

/** True where there is something to look for: a start, and an end that is not the only start. */
export function isSearchable({ from, to }: PathWish): boolean {
  return from.some((start) => to.some((end) => end !== start));
}

/** The wish with an entity as a further start or end; what is an end is left out of the starts, and is no longer excluded. */
export function withEnd(wish: PathWish, side: "from" | "to", ids: readonly string[]): PathWish {
  const other = side === "from" ? "to" : "from";
  return {
    ...wish,
    [side]: [...new Set([...wish[side], ...ids])],
    [other]: wish[other].filter((id) => !ids.includes(id)),
    excludeIds: wish.excludeIds.filter((id) => !ids.includes(id)),
  };
}

/** The modalities that a wish allows. */
export function modalitiesOf({ planned }: PathWish): Modality[] {
  return planned ? [...MODALITIES] : [...REPORTED_MODALITIES];
}
