import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphqlContext } from "./context.ts";
import { createSchema } from "./createSchema.ts";
import { DOCUMENT_LIMITS, documentLimitRules } from "./documentLimits.ts";
import { createGateway, type ExecutorOptions } from "./executor.ts";
import { createFormatError, type ErrorLog } from "./formatError.ts";

export interface ApolloOptions extends ExecutorOptions {
  /** Hides the schema from introspection and from the messages of wrong queries. */
  readonly production: boolean;
  /** Answers introspection even in production. */
  readonly introspection?: boolean | undefined;
  readonly log: ErrorLog;
  readonly plugins?: ApolloServerPlugin<GraphqlContext>[] | undefined;
}

/** Apollo Server over the schema, executing by compiled operations; the caller starts and stops it. */
export function createApollo({ production, introspection, log, plugins = [], ...executing }: ApolloOptions): ApolloServer<GraphqlContext> {
  return new ApolloServer<GraphqlContext>({
    gateway: createGateway(createSchema(), executing),
    introspection: introspection ?? !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: DOCUMENT_LIMITS.tokens },
    validationOptions: { maxErrors: 5 },
    validationRules: documentLimitRules,
    formatError: createFormatError(log),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ...plugins],
  });
}
