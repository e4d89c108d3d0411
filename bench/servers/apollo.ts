/**
 * Apollo Server as its manual sets it up, with Whomet's resolvers and store: execution by graphql-js. BENCH_LOADERS=off: each field asks
 * the store for itself, as resolvers do that were written without a thought of DataLoader. Prints its address once it answers.
 */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import { endOnSignal } from "./endOnSignal.ts";
import { createContext, type GraphqlContext } from "../../server/graphql/context.ts";
import { createSchema } from "../../server/graphql/createSchema.ts";
import type { GraphReader, PageRequest, RelationFilter } from "../../server/store/graphStore.ts";
import { openWarmStore } from "./openWarmStore.ts";

const ALONE = { batch: false, cache: false };

/** The loaders that the benchmark's queries use, each of which asks for one key at a time and remembers nothing. */
function withoutLoaders(store: GraphReader): GraphqlContext {
  const context = createContext(store);
  const loaders: GraphqlContext["loaders"] = {
    ...context.loaders,
    entity: new DataLoader((ids) => store.entities(ids), ALONE),
    neighbourCounts: (modalities) =>
      new DataLoader(async (ids) => {
        const found = await store.neighbourCounts(ids, modalities);
        return ids.map((id) => found.get(id) ?? []);
      }, ALONE),
    relationsOf: (filter: RelationFilter, page: PageRequest) =>
      new DataLoader(async (ids) => {
        const found = await store.relationsOf(ids, filter, page);
        return ids.map((id) => found.get(id) ?? { items: [], hasNextPage: false, totalCount: 0, totalIsLowerBound: false });
      }, ALONE),
  };
  return { ...context, loaders };
}

const store = await openWarmStore();
const apollo = new ApolloServer<GraphqlContext>({ schema: createSchema(), includeStacktraceInErrorResponses: false });
const context = process.env["BENCH_LOADERS"] === "off" ? withoutLoaders : createContext;
const { url } = await startStandaloneServer(apollo, {
  listen: { port: 0, host: "127.0.0.1" },
  context: () => Promise.resolve(context(store)),
});
console.log(url);
endOnSignal(async () => {
  await apollo.stop();
  await store.close();
});
