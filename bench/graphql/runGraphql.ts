import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { generateGraph, type GraphSize } from "../graph/generateGraph.ts";
import { embeddedStore, startLoadedNeo4j, storesFolder } from "../graph/loadedStores.ts";
import { startOnEmbedded, startOnNeo4j, type Contestant, type EngineName, type ServerName } from "./contestants.ts";
import { installPeers } from "./installPeers.ts";
import { measureCache, type CacheEffect } from "./measureCache.ts";
import { measureExecution, type ExecutionResult } from "./measureExecution.ts";
import { measureRounds, type Plan, type Result } from "./measureRounds.ts";
import { median } from "./median.ts";
import { goalLines, markdownTable, resultTable } from "./printTable.ts";
import { askQuestions, QUESTION_NAMES, type QuestionName, type Questions } from "./questions.ts";

const EXECUTION_GOAL = 5;

/** What can be measured by itself: questions to servers, execution alone, and the effect of the answer cache on these questions. */
export const GRAPHQL_PARTS = [...QUESTION_NAMES, "execution", "cache"] as const;
export type GraphqlPart = (typeof GRAPHQL_PARTS)[number];

export interface GraphqlPlan extends Plan {
  readonly parts: readonly GraphqlPart[];
  readonly engines: readonly EngineName[];
  /** Servers that are not asked. */
  readonly without: readonly ServerName[];
}

function executionLine({ rounds, bytes }: ExecutionResult, key: "alone" | "withJson"): { readonly text: string; readonly ratio: number } {
  const [whomet, apollo] = [median(rounds.map((round) => round[key].whomet)), median(rounds.map((round) => round[key].apollo))];
  const ratio = whomet / apollo;
  const what = key === "alone" ? "Execution alone" : "Execution and JSON";
  const text = `${what}, subgraph of ${(bytes / 1_000).toFixed()} kB: Whomet ${whomet.toFixed(1)}/s, Apollo default ${apollo.toFixed(1)}/s, ${ratio.toFixed(2)} ×.`;
  return { text, ratio };
}

function executionLines(execution: ExecutionResult): readonly string[] {
  const { text, ratio } = executionLine(execution, "alone");
  const goal = `${ratio >= EXECUTION_GOAL ? "reached" : "MISSED "} execution alone: ${ratio.toFixed(2)} × Apollo default (goal ${EXECUTION_GOAL} ×)`;
  return [text, executionLine(execution, "withJson").text, goal];
}

function cacheTable(effects: readonly CacheEffect[]): string {
  const rows = effects.map(({ question, off, on }) => [
    question,
    off.requestsPerSecond.toFixed(0),
    on.requestsPerSecond.toFixed(0),
    `${(on.requestsPerSecond / off.requestsPerSecond).toFixed(1)} ×`,
  ]);
  return markdownTable(["the same question again", "requests/s without cache", "with", "gain"], rows);
}

/** What each question is for. */
interface QuestionUse {
  /** Questions to all servers. */
  readonly asked: readonly QuestionName[];
  /** Questions of which the effect of the answer cache is measured, on Neo4j. */
  readonly cached: readonly QuestionName[];
}

/** The cache is measured of the questions that are named, and of all where none is. Throws where nothing would be measured. */
export function useOfQuestions({ parts, engines }: Pick<GraphqlPlan, "parts" | "engines">): QuestionUse {
  const asked = QUESTION_NAMES.filter((name) => parts.includes(name));
  const isCacheMeasured = parts.includes("cache") && engines.includes("neo4j");
  if (asked.length === 0 && !isCacheMeasured && !parts.includes("execution"))
    throw new Error("This would measure nothing: the cache is measured on Neo4j (--engine neo4j); or name questions (--only).");
  const all = asked.length === 0 ? QUESTION_NAMES : asked;
  return { asked, cached: isCacheMeasured ? all : [] };
}

interface Run {
  readonly size: GraphSize;
  readonly questions: Questions;
  readonly plan: GraphqlPlan & QuestionUse;
}

/** Asks servers that are stopped after it; starts none where there is nothing to ask. */
async function askAll(start: () => Promise<readonly Contestant[]>, { questions, plan }: Run): Promise<readonly Result[]> {
  if (plan.asked.length === 0) return [];
  const contestants = await start();
  const results = await measureRounds(contestants, questions, plan);
  await Promise.all(contestants.map(({ server }) => server.stop()));
  return results;
}

async function onNeo4j(run: Run): Promise<{ results: readonly Result[]; cache: readonly CacheEffect[] }> {
  const { size, questions, plan } = run;
  if (plan.asked.length === 0 && plan.cached.length === 0) return { results: [], cache: [] };
  const { server, config } = await startLoadedNeo4j(size);
  try {
    const results = await askAll(() => startOnNeo4j(config, plan.without), run);
    const cache = plan.cached.length === 0 ? [] : await measureCache(config, questions, plan);
    return { results, cache };
  } finally {
    await server.stop();
  }
}

function onEmbedded(run: Run): Promise<readonly Result[]> {
  return askAll(async () => startOnEmbedded(await embeddedStore(run.size), run.plan.without), run);
}

interface Measured {
  readonly results: readonly Result[];
  readonly cache: readonly CacheEffect[];
  readonly execution: ExecutionResult | undefined;
}

function printed({ results, cache, execution }: Measured): string {
  const lines = [...goalLines(results), ...(execution === undefined ? [] : executionLines(execution))];
  return [
    ...(results.length === 0 ? [] : [resultTable(results)]),
    ...(cache.length === 0 ? [] : [cacheTable(cache)]),
    lines.join("\n"),
  ].join("\n\n");
}

async function measureAll(run: Run): Promise<Measured> {
  const { size, questions, plan } = run;
  const execution = plan.parts.includes("execution") ? await measureExecution(await embeddedStore(size), questions, plan) : undefined;
  const { results, cache } = plan.engines.includes("neo4j") ? await onNeo4j(run) : { results: [], cache: [] };
  const embedded = plan.engines.includes("embedded") ? await onEmbedded(run) : [];
  return { results: [...results, ...embedded], cache, execution };
}

/** The benchmark of the GraphQL interface, or some parts of it: prints its tables and writes all rounds to a file. */
export async function runGraphql(size: GraphSize, plan: GraphqlPlan): Promise<void> {
  const use = useOfQuestions(plan);
  installPeers();
  const questions = askQuestions(generateGraph(size), size.seed);
  const measured = await measureAll({ size, questions, plan: { ...plan, ...use } });

  const when = new Date().toISOString();
  const folder = storesFolder(size);
  const file = path.join(folder, `graphql-${when.replaceAll(/[:.]/g, "-")}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ when, node: process.version, cores: cpus().length, size, plan, ...measured }, undefined, 2));
  console.log(`${size.entities} entities, ${size.relations} relations, 8 connections, medians of ${plan.rounds} rounds, ${when}\n`);
  console.log(printed(measured));
  console.log(`\nAll rounds: ${file}`);
}
