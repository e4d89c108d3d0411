import type { Steps } from "../../../domain/steps.ts";
import type { Row } from "../cypherEngine.ts";
import { inTurns } from "../inTurns.ts";
import { sharedByCallers } from "../readScope.ts";
import type { Ask } from "./ask.ts";
import { createFindNames, type NameHit, type NameQuestion } from "./findNames.ts";
import { toNamedEntity } from "./namedEntity.ts";
import { buildNameIndex, type NamedEntity } from "./nameIndex.ts";
import { numberColumn, textColumn } from "./pages.ts";

type FindNames = (question: NameQuestion) => readonly NameHit[];

/** The names of one version of the data; without a search where they are too many. */
interface Names {
  readonly version: string;
  readonly size: number;
  readonly find?: FindNames | undefined;
}

export interface CurrentNames {
  /** A search of the names as they are now; undefined where there is none for now, or for so many entities. */
  find(): Promise<FindNames | undefined>;
  /** The search that `find` would give if nothing has changed since it was last asked. */
  last(): FindNames | undefined;
}

/** A graph of at most so many entities is indexed anew while the caller waits, a fraction of a second. */
const WAITED_FOR = 20_000;

function* toNamedEntities(rows: readonly Row[]): Steps<readonly NamedEntity[]> {
  const entities: NamedEntity[] = [];
  for (const row of rows) {
    entities.push(toNamedEntity(row));
    yield;
  }
  return entities;
}

async function readNames(ask: Ask, version: string, most: number): Promise<Names> {
  const size = (await ask("named-count", {})).reduce((sum, row) => sum + numberColumn(row, "total"), 0);
  if (size > most) return { version, size };
  const entities = await inTurns(toNamedEntities(await ask("entity-names", {})));
  return { version, size, find: createFindNames(await inTurns(buildNameIndex(entities))) };
}

/** The version of data that a load has brought to its end; undefined while one is under way or after one that was cut short. */
async function readWholeVersion(ask: Ask): Promise<string | undefined> {
  const [row] = await ask("store-state", {});
  if (row === undefined) return undefined;
  const counter = numberColumn(row, "dataVersion");
  return counter === numberColumn(row, "checksumOf") ? `${counter}-${textColumn(row, "checksum")}` : undefined;
}

/** Names of at most `most` entities, indexed once for a version of the data. While a large index is made anew, or where it could not be made, there is none. */
export function createCurrentNames(ask: Ask, most: number): CurrentNames {
  let kept: Names | undefined;
  let making: { readonly version: string; readonly names: Promise<Names> } | undefined;
  const make = (version: string): Promise<Names> => {
    // Nobody's leaving ends it: all later searches rest on it.
    const names = sharedByCallers(() => readNames(ask, version, most), new AbortController().signal);
    making = { version, names };
    const done = (made: Names): void => {
      kept = made;
      making = undefined;
    };
    // The next search begins anew, but nobody waits for that which has failed once.
    names.then(done, () => done({ version: "", size: Infinity }));
    return names;
  };
  return {
    last: () => kept?.find,
    async find() {
      const version = await readWholeVersion(ask);
      if (version === undefined) return undefined;
      if (kept?.version === version) return kept.find;
      if (making !== undefined && making.version !== version) return undefined;
      const names = making?.names ?? make(version);
      if (kept !== undefined && kept.size > WAITED_FOR) return undefined;
      const made = await names.catch(() => undefined);
      return made?.find;
    },
  };
}
