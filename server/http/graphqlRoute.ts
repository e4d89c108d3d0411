import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { createContext } from "../graphql/context.ts";
import { createApollo } from "../graphql/createApollo.ts";
import type { GraphReader } from "../store/graphStore.ts";

/** Room for the 2,000 ids of a subgraph; more is refused with 413. */
const LARGEST_BODY = 512 * 1024;

export interface GraphqlRouteOptions {
  readonly store: GraphReader;
  readonly production: boolean;
  readonly introspection?: boolean | undefined;
}

/** `/graphql`, by POST, and by GET where a header shows that no other site's form sent it. Closes with the server. */
export async function addGraphqlRoute(app: FastifyInstance, { store, production, introspection }: GraphqlRouteOptions): Promise<void> {
  const apollo = createApollo({ production, introspection, log: (id, error) => app.log.error({ err: error, id }, "operation failed") });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  const handler = fastifyApolloHandler(apollo, { context: () => Promise.resolve(createContext(store)) });
  app.route({ url: "/graphql", method: ["GET", "POST"], bodyLimit: LARGEST_BODY, handler });
}
