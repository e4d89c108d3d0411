import { matchName } from "../../../domain/nameMatch.ts";
import { foldName } from "../../../domain/names.ts";
import { searchTokens } from "../../../domain/searchText.ts";
import type { CypherEngine, RunOptions } from "../cypherEngine.ts";
import { runCall } from "../cypherLibrary.ts";
import type { NameHit, NameQuestion } from "./findNames.ts";
import { toNamedEntity } from "./namedEntity.ts";
import { textColumn } from "./pages.ts";
import { compareStanding } from "./searchOrder.ts";

const CANDIDATES = 300;
/** Where kinds are asked for, most candidates are of others. */
const CANDIDATES_OF_KINDS = 1_000;
const SAME_NAME = 200;

async function findIds(engine: CypherEngine, { text, kinds = [] }: NameQuestion, options: RunOptions): Promise<readonly string[]> {
  const limit = kinds.length === 0 ? CANDIDATES : CANDIDATES_OF_KINDS;
  const [candidates, namesakes] = await Promise.all([
    engine.candidates(searchTokens([text]), limit, options),
    runCall(engine, { name: "entities-by-name-key", parameters: { nameKey: foldName(text), limit: SAME_NAME } }, options),
  ]);
  return [...new Set([...namesakes.map((row) => textColumn(row, "id")), ...candidates])];
}

/**
 * The first hits by score, then by standing, among the candidates that the engine's own text index proposes. Scores and order are ours; in
 * a large graph a common word has more candidates than are looked at.
 */
export async function searchByEngine(engine: CypherEngine, question: NameQuestion, options: RunOptions): Promise<readonly NameHit[]> {
  const ids = await findIds(engine, question, options);
  if (ids.length === 0) return [];
  const parameters = { ids, kinds: question.kinds ?? [], statuses: question.statuses };
  const rows = await runCall(engine, { name: "search-candidates", parameters }, options);
  return rows
    .map(toNamedEntity)
    .flatMap((entity) => {
      const match = matchName(question.text, entity);
      return match === undefined ? [] : [{ entity, match }];
    })
    .sort((a, b) => (a.match.score === b.match.score ? compareStanding(a.entity, b.entity) : b.match.score - a.match.score))
    .slice(0, question.first)
    .map(({ entity, match }) => ({ ...match, id: entity.id }));
}
