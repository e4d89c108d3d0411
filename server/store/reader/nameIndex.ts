import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import { readings, words, type NamedThing } from "../../../domain/nameMatch.ts";
import { foldText } from "../../../domain/names.ts";
import { sortInSteps, type Steps } from "../../../domain/steps.ts";
import { compareStanding, type Standing } from "./searchOrder.ts";
import { createWordTable, type WordTable } from "./wordTable.ts";

/** An entity as search knows it. */
export interface NamedEntity extends NamedThing, Standing {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly status: ReviewStatus;
  readonly disambiguators: readonly string[];
}

/** Lists of numbers one behind the other: those of `n` stand in `values` from `starts[n]` to `starts[n + 1]`. */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/**
 * The names of all entities, word by word. An entity is known by its place in the order of equal scores; a reading is one way to read one
 * of its names. Words are known by number: see WordTable.
 */
export interface NameIndex {
  readonly entities: readonly NamedEntity[];
  readonly folded: WordTable;
  readonly toned: WordTable;
  /** The entity of each reading; those of one entity follow each other, from its first on. */
  readonly entityOf: Int32Array;
  readonly firstReading: Int32Array;
  readonly letters: Int32Array;
  readonly foldedWords: NumberLists;
  readonly tonedWords: NumberLists;
  /** Readings by word. */
  readonly readingsOf: NumberLists;
  /** Readings by the letters of the whole name: the first of each hash, then the next of the same; -1 ends it. */
  readonly joinedFirst: Int32Array;
  readonly joinedNext: Int32Array;
  /** Words of what tells entities apart, and entities by these. */
  readonly besideWords: NumberLists;
  readonly besideOf: NumberLists;
}

const HASHES = 2 ** 18;

/** A place for a text among the joined names. */
export function hashOf(text: string): number {
  let hash = 5_381;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash, 33) ^ text.charCodeAt(index);
  return (hash >>> 0) % HASHES;
}

function createLists(): { add(values: readonly number[]): void; lists(): NumberLists } {
  const starts: number[] = [0];
  const all: number[] = [];
  return {
    add(values) {
      for (const value of values) all.push(value);
      starts.push(all.length);
    },
    lists: () => ({ starts: Int32Array.from(starts), values: Int32Array.from(all) }),
  };
}

/** For each value the numbers of the lists that hold it. */
function turn({ starts, values }: NumberLists, size: number): NumberLists {
  const ends = new Int32Array(size + 1);
  for (const value of values) ends[value + 1] = (ends[value + 1] ?? 0) + 1;
  for (let index = 0; index < size; index += 1) ends[index + 1] = (ends[index + 1] ?? 0) + (ends[index] ?? 0);
  const next = ends.slice();
  const turned = new Int32Array(values.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const value = values[at] ?? 0;
      turned[next[value] ?? 0] = list;
      next[value] = (next[value] ?? 0) + 1;
    }
  }
  return { starts: ends, values: turned };
}

function renumber({ starts, values }: NumberLists, numbers: Int32Array): NumberLists {
  return { starts, values: values.map((value) => numbers[value] ?? 0) };
}

/** Builds the index; some seconds for 100,000 entities, hence in steps. */
export function* buildNameIndex(unsorted: readonly NamedEntity[]): Steps<NameIndex> {
  const entities = yield* sortInSteps(unsorted, compareStanding);
  const [folded, toned] = [createWordTable(), createWordTable()];
  const [foldedWords, tonedWords, besideWords] = [createLists(), createLists(), createLists()];
  const entityOf: number[] = [];
  const firstReading: number[] = [];
  const letters: number[] = [];
  const joinedFirst = new Int32Array(HASHES).fill(-1);
  const joinedNext: number[] = [];
  for (const [at, { names, disambiguators }] of entities.entries()) {
    firstReading.push(entityOf.length);
    for (const reading of names.flatMap(readings)) {
      const joined = reading.folded.join("");
      const hash = hashOf(joined);
      joinedNext.push(joinedFirst[hash] ?? -1);
      joinedFirst[hash] = entityOf.length;
      entityOf.push(at);
      letters.push(joined.length);
      foldedWords.add(reading.folded.map(folded.add));
      tonedWords.add(reading.toned.map(toned.add));
    }
    besideWords.add(disambiguators.flatMap((text) => words(foldText(text))).map(folded.add));
    yield;
  }
  const numbers = folded.sort();
  const names = renumber(foldedWords.lists(), numbers);
  const beside = renumber(besideWords.lists(), numbers);
  yield;
  return {
    entities,
    folded: folded.table,
    toned: toned.table,
    entityOf: Int32Array.from(entityOf),
    firstReading: Int32Array.from([...firstReading, entityOf.length]),
    letters: Int32Array.from(letters),
    foldedWords: names,
    tonedWords: tonedWords.lists(),
    readingsOf: turn(names, numbers.length),
    joinedFirst,
    joinedNext: Int32Array.from(joinedNext),
    besideWords: beside,
    besideOf: turn(beside, numbers.length),
  };
}
