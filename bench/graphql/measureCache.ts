import type { Neo4jConfig } from "../../server/config.ts";
import { bodiesOf } from "./checkAnswers.ts";
import { neo4jEnvironment } from "./contestants.ts";
import { amountFor, measure, type Measurement } from "./measure.ts";
import type { QuestionName, Questions } from "./questions.ts";
import { startServer } from "./serverProcess.ts";
import { whometApi } from "./whometApi.ts";

export interface CacheEffect {
  readonly question: QuestionName;
  readonly off: Measurement;
  readonly on: Measurement;
}

/** Whomet on Neo4j, asked the same one question again and again, without and with its answer cache. */
export async function measureCache(
  config: Neo4jConfig,
  questions: Questions,
  { secondsEach, cached }: { readonly secondsEach: number; readonly cached: readonly QuestionName[] },
): Promise<readonly CacheEffect[]> {
  const effects: CacheEffect[] = [];
  const start = (megabytes: string): ReturnType<typeof startServer> =>
    startServer({ script: "bench/servers/whomet.ts", environment: { ...neo4jEnvironment(config), ANSWER_CACHE_MB: megabytes } });
  const [without, withCache] = [await start("0"), await start("64")];
  for (const question of cached) {
    const bodies = bodiesOf(whometApi, question, questions).slice(0, 1);
    const run = async (url: string): Promise<Measurement> => measure(url, bodies, await amountFor(url, bodies, secondsEach));
    effects.push({ question, off: await run(without.url), on: await run(withCache.url) });
  }
  await Promise.all([without.stop(), withCache.stop()]);
  return effects;
}
