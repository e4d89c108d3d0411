import type { EntityId } from "../../../domain/ids.ts";
import type { CypherEngine } from "../cypherEngine.ts";
import type { GraphReader, SearchHit, StoredEntity } from "../graphStore.ts";
import { createAsk } from "./ask.ts";
import { answerFrom } from "./currentIndex.ts";
import { createCurrentNames, type CurrentNames } from "./currentNames.ts";
import { readEntities } from "./entities.ts";
import { readEntitiesOf } from "./factsAt.ts";
import type { NameHit, NameQuestion } from "./findNames.ts";
import { searchByEngine } from "./searchByEngine.ts";

const TIMEOUT_MS = 20_000;

/** Entities whose names are kept in memory at most, some 200 bytes each; see docs/adr/20261122-names-in-memory.md. */
const MOST_IN_MEMORY = 300_000;

export interface SearchOptions {
  readonly mostInMemory?: number | undefined;
}

/**
 * Entities that a text names, best first. Scores (0 to 1) and order are ours, and so equal on both engines: from an index of all names in
 * memory, and where there is none, from candidates that the engine proposes.
 */
export function createSearch(engine: CypherEngine, { mostInMemory = MOST_IN_MEMORY }: SearchOptions = {}): GraphReader["search"] {
  const ask = createAsk(engine);
  const names = createCurrentNames(ask, mostInMemory);
  const toHits = (found: readonly NameHit[], entities: ReadonlyMap<EntityId, StoredEntity>): readonly SearchHit[] =>
    found.flatMap(({ id, matched, score }) => {
      const entity = entities.get(id);
      return entity === undefined ? [] : [{ entity, matched, score }];
    });
  const hitsOf = async ({ version, find }: CurrentNames, question: NameQuestion): Promise<readonly SearchHit[] | undefined> => {
    const found = find(question);
    const entities = await readEntitiesOf(
      ask,
      version,
      found.map(({ id }) => id),
    );
    return entities === undefined ? undefined : toHits(found, entities);
  };
  return (question) =>
    answerFrom(
      names,
      (current) => hitsOf(current, question),
      async () => {
        const found = await searchByEngine(engine, question, { timeoutMs: TIMEOUT_MS });
        const entities = await readEntities(
          ask,
          found.map(({ id }) => id),
        );
        return toHits(found, new Map(entities.flatMap((entity) => (entity === undefined ? [] : [[entity.id, entity] as const]))));
      },
    );
}
