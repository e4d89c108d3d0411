import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import type { GraphqlContext } from "./context.ts";
import { resolvers } from "./resolvers/index.ts";

/** The schema of schema.graphql with its resolvers. */
export function createSchema(): GraphQLSchema {
  const typeDefs = readFileSync(new URL("./schema.graphql", import.meta.url), "utf8");
  return makeExecutableSchema<GraphqlContext>({ typeDefs, resolvers });
}
