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

async function stopAll(contestants: readonly Contestant[]): Promise<void> {
  await Promise.all(contestants.map(({ server }) => server.stop()));
}

interface Run {
  readonly size: GraphSize;
  readonly questions: Questions;
  readonly plan: GraphqlPlan & { readonly asked: readonly QuestionName[] };
}

async function onNeo4j({ size, questions, plan }: Run): Promise<{ results: readonly Result[]; cache: readonly CacheEffect[] }> {
  const { server, config } = await startLoadedNeo4j(size);
  try {
    const contestants = await startOnNeo4j(config, plan.without);
    const results = await measureRounds(contestants, questions, plan);
    await stopAll(contestants);
    return { results, cache: plan.parts.includes("cache") ? await measureCache(config, questions, plan) : [] };
  } finally {
    await server.stop();
  }
}

async function onEmbedded({ size, questions, plan }: Run): Promise<readonly Result[]> {
  const contestants = await startOnEmbedded(await embeddedStore(size), plan.without);
  const results = await measureRounds(contestants, questions, plan);
  await stopAll(contestants);
  return results;
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
  const isServed = plan.asked.length > 0;
  const { results, cache } = isServed && plan.engines.includes("neo4j") ? await onNeo4j(run) : { results: [], cache: [] };
  const embedded = isServed && plan.engines.includes("embedded") ? await onEmbedded(run) : [];
  return { results: [...results, ...embedded], cache, execution };
}

/** The benchmark of the GraphQL interface, or some parts of it: prints its tables and writes all rounds to a file. */
export async function runGraphql(size: GraphSize, plan: GraphqlPlan): Promise<void> {
  installPeers();
  const questions = askQuestions(generateGraph(size), size.seed);
  const asked = QUESTION_NAMES.filter((name) => plan.parts.includes(name));
  const measured = await measureAll({ size, questions, plan: { ...plan, asked } });

  const when = new Date().toISOString();
  const folder = storesFolder(size);
  const file = path.join(folder, `graphql-${when.replaceAll(/[:.]/g, "-")}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ when, node: process.version, cores: cpus().length, size, plan, ...measured }, undefined, 2));
  console.log(`${size.entities} entities, ${size.relations} relations, 8 connections, medians of ${plan.rounds} rounds, ${when}\n`);
  console.log(printed(measured));
  console.log(`\nAll rounds: ${file}`);
}
