import type { Steps } from "../../../domain/steps.ts";
import type { Row } from "../cypherEngine.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { createCurrentIndex, type CurrentIndex, type IndexPlan } from "./currentIndex.ts";
import { createFindNames, type NameHit, type NameQuestion } from "./findNames.ts";
import { toNamedEntity } from "./namedEntity.ts";
import { buildNameIndex, type NamedEntity } from "./nameIndex.ts";
import { numberColumn } from "./pages.ts";

/** A search of the names of one version of the data. */
export interface CurrentNames {
  readonly version: string;
  readonly find: (question: NameQuestion) => readonly NameHit[];
}

function* toNamedEntities(rows: readonly Row[]): Steps<readonly NamedEntity[]> {
  const entities: NamedEntity[] = [];
  for (const row of rows) {
    entities.push(toNamedEntity(row));
    yield;
  }
  return entities;
}

async function readNames(ask: Ask, version: string): Promise<CurrentNames> {
  const entities = await inTurns(toNamedEntities(await ask("entity-names", {})));
  return { version, find: createFindNames(await inTurns(buildNameIndex(entities))) };
}

async function planNames(ask: Ask, version: string, most: number): Promise<IndexPlan<CurrentNames>> {
  const size = (await ask("named-count", {})).reduce((sum, row) => sum + numberColumn(row, "total"), 0);
  return { size, make: size > most ? undefined : () => readNames(ask, version) };
}

/** A search of the names of at most `most` entities, as they are now. */
export function createCurrentNames(ask: Ask, most: number): CurrentIndex<CurrentNames> {
  return createCurrentIndex(ask, (version) => planNames(ask, version, most));
}
