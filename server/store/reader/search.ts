import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import { matchName, type NameMatch } from "../../../domain/nameMatch.ts";
import { foldName } from "../../../domain/names.ts";
import { searchTokens } from "../../../domain/searchText.ts";
import type { CypherEngine, Row, RunOptions } from "../cypherEngine.ts";
import { runCall } from "../cypherLibrary.ts";
import type { SearchHit, StoredEntity } from "../graphStore.ts";

export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly statuses: readonly ReviewStatus[];
  readonly first: number;
}

interface Candidate extends NameMatch {
  readonly id: EntityId;
  readonly nameKey: string;
  readonly referenceOnly: boolean;
  readonly factCount: number;
}

const CANDIDATES = 300;
/** Where kinds are asked for, most candidates are of others. */
const CANDIDATES_OF_KINDS = 1_000;
const SAME_NAME = 200;
const TIMEOUT_MS = 20_000;

function texts(row: Row, columns: readonly string[]): readonly string[] {
  return columns.flatMap((column) => row[column] ?? []).filter((value) => typeof value === "string");
}

function toCandidates(row: Row, text: string): readonly Candidate[] {
  const match = matchName(text, {
    names: texts(row, ["name", "nameVi", "aliases"]),
    disambiguators: texts(row, ["disambiguatorEn", "disambiguatorVi"]),
  });
  if (match === undefined) return [];
  const { id, nameKey, referenceOnly, factCount } = row;
  return [
    {
      ...match,
      id: id as EntityId,
      nameKey: typeof nameKey === "string" ? nameKey : "",
      referenceOnly: referenceOnly === true,
      factCount: Number(factCount),
    },
  ];
}

/** Best score first; of equal ones what documents speak of, then most; then name and id, so that the order is total. */
function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.referenceOnly !== b.referenceOnly) return a.referenceOnly ? 1 : -1;
  if (a.factCount !== b.factCount) return b.factCount - a.factCount;
  if (a.nameKey !== b.nameKey) return a.nameKey < b.nameKey ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

async function findIds(engine: CypherEngine, { text, kinds = [] }: SearchRequest, options: RunOptions): Promise<readonly string[]> {
  const limit = kinds.length === 0 ? CANDIDATES : CANDIDATES_OF_KINDS;
  const [candidates, namesakes] = await Promise.all([
    engine.candidates(searchTokens([text]), limit, options),
    runCall(engine, { name: "entities-by-name-key", parameters: { nameKey: foldName(text), limit: SAME_NAME } }, options),
  ]);
  return [...new Set([...namesakes.flatMap((row) => texts(row, ["id"])), ...candidates])];
}

/**
 * Entities that a text names, best first. The engine only proposes candidates; scores (0 to 1) and order are ours, and so equal on both.
 * `readEntities` gives entities by id in the order asked.
 */
export async function search(
  engine: CypherEngine,
  request: SearchRequest,
  readEntities: (ids: readonly EntityId[]) => Promise<readonly (StoredEntity | undefined)[]>,
): Promise<readonly SearchHit[]> {
  const options = { timeoutMs: TIMEOUT_MS };
  const ids = await findIds(engine, request, options);
  if (ids.length === 0) return [];
  const rows = await runCall(
    engine,
    { name: "search-candidates", parameters: { ids, kinds: request.kinds ?? [], statuses: request.statuses } },
    options,
  );
  const best = rows
    .flatMap((row) => toCandidates(row, request.text))
    .sort(compareCandidates)
    .slice(0, request.first);
  const entities = await readEntities(best.map(({ id }) => id));
  return best.flatMap(({ matched, score }, index) => {
    const entity = entities[index];
    return entity === undefined ? [] : [{ entity, matched, score }];
  });
}
