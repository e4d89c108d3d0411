import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { generateGraph, type GraphSize } from "../graph/generateGraph.ts";
import { embeddedStore, startLoadedNeo4j, storesFolder } from "../graph/loadedStores.ts";
import { startOnEmbedded, startOnNeo4j, type Contestant } from "./contestants.ts";
import { installPeers } from "./installPeers.ts";
import { measureCache, type CacheEffect } from "./measureCache.ts";
import { measureExecution, type ExecutionResult } from "./measureExecution.ts";
import { measureRounds, type Plan, type Result } from "./measureRounds.ts";
import { median } from "./median.ts";
import { goalLines, markdownTable, resultTable } from "./printTable.ts";
import { askQuestions, type Questions } from "./questions.ts";

const EXECUTION_GOAL = 5;

function executionLines({ rounds, bytes }: ExecutionResult): readonly string[] {
  const ratio = median(rounds.map(({ whomet, apollo }) => whomet / apollo));
  const rate = (key: "whomet" | "apollo"): string => median(rounds.map((round) => round[key])).toFixed(1);
  return [
    `Execution alone, subgraph of ${(bytes / 1_000).toFixed(0)} kB: Whomet ${rate("whomet")}/s, Apollo default ${rate("apollo")}/s.`,
    `${ratio >= EXECUTION_GOAL ? "reached" : "MISSED "} execution alone: ${ratio.toFixed(2)} × Apollo default (goal ${EXECUTION_GOAL} ×)`,
  ];
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

async function onNeo4j(
  size: GraphSize,
  questions: Questions,
  plan: Plan,
): Promise<{ results: readonly Result[]; cache: readonly CacheEffect[] }> {
  const { server, config } = await startLoadedNeo4j(size);
  try {
    const contestants = await startOnNeo4j(config);
    const results = await measureRounds(contestants, questions, plan);
    await stopAll(contestants);
    return { results, cache: await measureCache(config, questions, plan.secondsEach) };
  } finally {
    await server.stop();
  }
}

async function onEmbedded(dataDir: string, questions: Questions, plan: Plan): Promise<readonly Result[]> {
  const contestants = await startOnEmbedded(dataDir);
  const results = await measureRounds(contestants, questions, plan);
  await stopAll(contestants);
  return results;
}

/** The whole benchmark of the GraphQL interface: prints its tables and writes all rounds to a file. */
export async function runGraphql(size: GraphSize, plan: Plan): Promise<void> {
  installPeers();
  const dataDir = await embeddedStore(size);
  const questions = askQuestions(generateGraph(size), size.seed);
  const execution = await measureExecution(dataDir, questions, plan);
  const { results: ofNeo4j, cache } = await onNeo4j(size, questions, plan);
  const results = [...ofNeo4j, ...(await onEmbedded(dataDir, questions, plan))];

  const when = new Date().toISOString();
  const folder = storesFolder(size);
  const file = path.join(folder, `graphql-${when.replaceAll(/[:.]/g, "-")}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    JSON.stringify({ when, node: process.version, cores: cpus().length, size, plan, results, cache, execution }, undefined, 2),
  );
  console.log(`${size.entities} entities, ${size.relations} relations, 8 connections, medians of ${plan.rounds} rounds, ${when}\n`);
  console.log(resultTable(results));
  console.log(`\n${cacheTable(cache)}\n`);
  console.log([...goalLines(results), ...executionLines(execution)].join("\n"));
  console.log(`\nAll rounds: ${file}`);
}
