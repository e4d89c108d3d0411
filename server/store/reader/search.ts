import type { CypherEngine } from "../cypherEngine.ts";
import type { GraphReader, SearchHit } from "../graphStore.ts";
import { createAsk } from "./ask.ts";
import { createCurrentNames } from "./currentNames.ts";
import { readEntities } from "./entities.ts";
import type { NameHit } from "./findNames.ts";
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
  const toHits = async (found: readonly NameHit[]): Promise<readonly SearchHit[]> => {
    const entities = await readEntities(
      ask,
      found.map(({ id }) => id),
    );
    return found.flatMap(({ matched, score }, index) => {
      const entity = entities[index];
      return entity === undefined ? [] : [{ entity, matched, score }];
    });
  };
  return async (question) => {
    const last = names.last();
    // The names have seldom changed, so what they say is read beside the question whether they have: one wait, not two.
    const [find, hits] = await Promise.all([names.find(), last === undefined ? [] : toHits(last(question))]);
    if (find === undefined) return toHits(await searchByEngine(engine, question, { timeoutMs: TIMEOUT_MS }));
    return find === last ? hits : toHits(find(question));
  };
}
