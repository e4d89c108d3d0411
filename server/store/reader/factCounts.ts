import { countFacts, placeFact, type CountableFact, type PlacedFact } from "../../../domain/factCounts.ts";
import type { Steps } from "../../../domain/steps.ts";
import type { Structure } from "../../../domain/structure.ts";
import { createRollUp } from "../../../domain/successions.ts";
import type { Standing } from "../../../domain/takers.ts";
import { WhometError } from "../../errors.ts";
import type { GraphReader } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import { readActing } from "./acting.ts";
import type { Ask } from "./ask.ts";
import { readCountableFacts, type FactsAsked } from "./countableFacts.ts";
import { readDataVersion } from "./dataVersion.ts";
import { createVersionCache } from "./versionCache.ts";

/** Counts that one answer may hold. */
const MAX_COUNTS = 2_000;
const REMEMBERED_FACTS = 2;

interface PlacedFacts {
  readonly facts: readonly PlacedFact[];
  readonly structure: Structure;
}

function* placeFacts(facts: readonly CountableFact[], standing: Standing): Steps<readonly PlacedFact[]> {
  const placed: PlacedFact[] = [];
  for (const fact of facts) {
    placed.push(placeFact(fact, standing));
    yield;
  }
  return placed;
}

async function readPlacedFacts(ask: Ask, { rollUp, ...asked }: FactsAsked & { readonly rollUp: boolean }): Promise<PlacedFacts> {
  const facts = await readCountableFacts(ask, asked);
  const { offices, structure, successions } = await readActing(ask, facts);
  const standing = { offices, structure, viaChildren: true, standsAs: createRollUp(rollUp ? successions : []) };
  return { facts: await inTurns(placeFacts(facts, standing)), structure };
}

/** Counts of facts by one or two dimensions. What is counted is read in a constant number of statements, once for a version of the data. */
export function createFactCounts(ask: Ask): GraphReader["countFacts"] {
  const known = createVersionCache<PlacedFacts>({ max: REMEMBERED_FACTS }, () => readDataVersion(ask));
  return async (request) => {
    const { count, types, modalities, statuses, rollUp } = request;
    const asked = { count, types, modalities, statuses, rollUp };
    const { facts, structure } = await known.get(JSON.stringify(asked), () => readPlacedFacts(ask, asked));
    const answer = await inTurns(countFacts(facts, request, structure));
    if (answer.counts.length <= MAX_COUNTS) return answer;
    throw new WhometError(
      "LIMIT_EXCEEDED",
      `this table would have ${answer.counts.length} counts, ${MAX_COUNTS} is the limit: count by one dimension, or narrow with \`ids\`, \`kinds\`, \`types\`, \`from\` and \`to\``,
      { details: { argument: "by", limit: MAX_COUNTS, asked: answer.counts.length } },
    );
  };
}
