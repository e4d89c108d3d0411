/**
 * Execution alone: the subgraph's answer of the store is held in memory, and both executors run the same resolvers over it, in turn, one
 * request at a time: once the result alone, once with its JSON, which costs both the same. In: the file of a request as first argument, rounds
 * and seconds of each after it. Out: JSON of answers a second by round.
 */
import { readFile } from "node:fs/promises";
import { ApolloServer } from "@apollo/server";
import { z } from "zod";
import { createContext, type GraphqlContext } from "../../server/graphql/context.ts";
import { createApollo } from "../../server/graphql/createApollo.ts";
import { createSchema } from "../../server/graphql/createSchema.ts";
import { startLimit } from "../../server/graphql/operationLimit.ts";
import type { GraphReader } from "../../server/store/graphStore.ts";
import { openWarmStore } from "./openWarmStore.ts";

const WARM_UPS = 20;
const LIMIT_MS = 120_000;
const requestSchema = z.object({ query: z.string(), variables: z.object({ ids: z.array(z.string()) }) });

type Apollo = ApolloServer<GraphqlContext>;
type Request = z.infer<typeof requestSchema>;

/** A reader whose answers to these ids are those of the store, read once. */
async function inMemory(store: GraphReader, answerOnce: (reader: GraphReader) => Promise<unknown>): Promise<GraphReader> {
  const subgraphs: Awaited<ReturnType<GraphReader["subgraph"]>>[] = [];
  const recording: GraphReader = {
    ...store,
    async subgraph(ids, filter) {
      const subgraph = await store.subgraph(ids, filter);
      subgraphs.push(subgraph);
      return subgraph;
    },
  };
  await answerOnce(recording);
  const [subgraph] = subgraphs;
  if (subgraph === undefined) throw new Error("the request asked for no subgraph");
  const entityOf = new Map(subgraph.nodes.map((node) => [node.id, node]));
  return {
    ...store,
    subgraph: () => Promise.resolve(subgraph),
    entities: (ids) => Promise.resolve(ids.map((id) => entityOf.get(id))),
  };
}

async function execute(apollo: Apollo, reader: GraphReader, request: Request): Promise<unknown> {
  const { body } = await apollo.executeOperation(request, { contextValue: createContext(reader, startLimit({ timeoutMs: LIMIT_MS })) });
  const result = body.kind === "single" ? body.singleResult : undefined;
  if (result?.data === undefined || result.errors !== undefined) throw new Error(`no answer: ${JSON.stringify(result?.errors)}`);
  return result.data;
}

async function answer(apollo: Apollo, reader: GraphReader, request: Request): Promise<string> {
  return JSON.stringify(await execute(apollo, reader, request));
}

async function answersASecond(answerOnce: () => Promise<unknown>, seconds: number): Promise<number> {
  const begun = performance.now();
  let answers = 0;
  while (performance.now() - begun < seconds * 1_000) {
    await answerOnce();
    answers += 1;
  }
  return (answers * 1_000) / (performance.now() - begun);
}

const [file = "", rounds = "3", seconds = "3"] = process.argv.slice(2);
const request = requestSchema.parse(JSON.parse(await readFile(file, "utf8")));
const store = await openWarmStore();
const whomet = createApollo({ production: true, log: console.error });
const apollo = new ApolloServer<GraphqlContext>({ schema: createSchema() });
await Promise.all([whomet.start(), apollo.start()]);
const reader = await inMemory(store, (recording) => answer(whomet, recording, request));
const [ours, theirs] = [await answer(whomet, reader, request), await answer(apollo, reader, request)];
if (ours !== theirs) throw new Error("the two executors answer differently");
for (let warm = 0; warm < WARM_UPS; warm += 1) await Promise.all([answer(whomet, reader, request), answer(apollo, reader, request)]);

async function compare(run: typeof execute): Promise<{ readonly whomet: number; readonly apollo: number }> {
  return {
    whomet: await answersASecond(() => run(whomet, reader, request), Number(seconds)),
    apollo: await answersASecond(() => run(apollo, reader, request), Number(seconds)),
  };
}

const measured: { readonly alone: unknown; readonly withJson: unknown }[] = [];
for (let round = 0; round < Number(rounds); round += 1) measured.push({ alone: await compare(execute), withJson: await compare(answer) });
console.log(JSON.stringify({ bytes: ours.length, rounds: measured }));
await store.close();
