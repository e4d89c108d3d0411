import { performance } from "node:perf_hooks";
import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { GraphqlContext } from "../graphql/context.ts";
import type { Metrics } from "./metrics.ts";

function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.["code"];
  return typeof code === "string" ? code : "INTERNAL";
}

/** Measures each operation from its request to its answer, wrong ones too. */
export function createOperationMeter(metrics: Metrics): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart() {
      const start = performance.now();
      return Promise.resolve({
        willSendResponse({ operationName, contextValue, response: { body } }) {
          const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
          metrics.answerSent("store");
          metrics.operationEnded({
            name: operationName ?? undefined,
            seconds: (performance.now() - start) / 1_000,
            statements: contextValue.sent.statements,
            errorCodes: errors.map(codeOf),
          });
          return Promise.resolve();
        },
      });
    },
  };
}
