import type { Bilingual } from "../../domain/relationTypes.ts";
import type { Relation } from "./entity.ts";

/** What is about to be drawn; of the entities, those come first that matter most. */
export interface Found {
  readonly entityIds: readonly string[];
  readonly relations: readonly Relation[];
}

/** What of it is drawn. */
export interface Part extends Found {
  /** How many entities were found. */
  readonly of: number;
}

/** The first so many entities, with the relations among those that were found. */
export function firstOfMany({ entityIds, relations }: Found, most: number): Part {
  const kept = entityIds.slice(0, most);
  const left = new Set(entityIds.slice(most));
  return {
    entityIds: kept,
    relations: relations.filter(({ source, target }) => !left.has(source.id) && !left.has(target.id)),
    of: entityIds.length,
  };
}

/** One line about what was found, which says how much of it is left out of the picture. */
export function sayingPart(line: Bilingual, { entityIds, of }: Part): Bilingual {
  const drawn = entityIds.length;
  if (drawn === of) return line;
  return {
    en: `${line.en} (only the first ${drawn} of ${of} entities are drawn, ${of - drawn} left out)`,
    vi: `${line.vi} (chỉ vẽ ${drawn} thực thể đầu trong ${of}, chưa vẽ ${of - drawn})`,
  };
}
