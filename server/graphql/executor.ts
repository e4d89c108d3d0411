import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { getOperationAST, getVariableValues, GraphQLError, OperationTypeNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { ShownColumns } from "../store/graphStore.ts";
import type { GraphqlContext } from "./context.ts";
import { toGraphqlError, toInputError } from "./graphqlError.ts";
import { selectedColumns } from "./selectedColumns.ts";
import { limitCost, type MeasuredOperation } from "./operationCost.ts";
import { OPERATION_TIMEOUT_MS, withinLimit } from "./operationLimit.ts";

/** Compiled operations kept at once; each is a few kilobytes of functions. */
const COMPILED_OPERATIONS = 500;

/** What resolvers give is right by its type, which the compiler has checked: leaves are taken as they are, and no stack is kept of errors that we shape ourselves. */
const COMPILING = { disableLeafSerialization: true, disablingCapturingStackErrors: true } as const;

/** An operation as it is kept: its functions, and what of records it shows. */
interface Compiled {
  readonly query: CompiledQuery | ExecutionResult;
  readonly columns: ShownColumns | undefined;
}

export interface ExecutorOptions {
  /** Milliseconds that one operation may take. */
  readonly timeoutMs?: number | undefined;
  /** Told of each operation whether it was compiled already. */
  readonly onCompile?: ((isKnown: boolean) => void) | undefined;
}

interface Execution {
  readonly context: GraphqlContext;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
  readonly columns: ShownColumns | undefined;
}

function withOurErrors(result: ExecutionResult): ExecutionResult {
  return result.errors === undefined ? result : { ...result, errors: result.errors.map(toGraphqlError) };
}

function onlyQueries(operation: string): GraphQLError {
  return new GraphQLError(`This API answers queries and takes no ${operation}: data is loaded by \`npm run ingest\`.`, {
    extensions: { code: "BAD_REQUEST", http: { status: 400 } },
  });
}

function noOperation(name: string | undefined): GraphQLError {
  const message =
    name === undefined
      ? "The query holds several operations: say by `operationName` which to run."
      : `The query holds no operation of the name ${JSON.stringify(name.slice(0, 100))}: name one that it holds.`;
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } });
}

/** Why an operation is not executed: its variables are wrong, or its answer could be too large. */
function refusals(schema: GraphQLSchema, { document, operation, variables }: MeasuredOperation): readonly GraphQLError[] | undefined {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 5 });
  if (coerced === undefined) return errors.map(toInputError);
  try {
    limitCost(schema, { document, operation, variables: coerced });
  } catch (error) {
    return [toGraphqlError(error)];
  }
  return undefined;
}

/** Runs a compiled operation within its time; its reads are counted, and stopped with it. */
async function execute(query: CompiledQuery, { context, variables, timeoutMs, columns }: Execution): Promise<ExecutionResult> {
  const onStatement = (): void => {
    context.sent.statements += 1;
  };
  try {
    return await withinLimit({ timeoutMs, signal: context.signal }, (signal) =>
      context.store.inScope({ signal, onStatement, columns }, async () => query.query(undefined, context, variables)),
    );
  } catch (error) {
    // No data at all, not even null: GraphQL over HTTP then leaves the status to the error.
    return { errors: [toGraphqlError(error)] };
  }
}

/** Executes operations compiled by graphql-jit, each compiled once while it stays in use. */
function createExecutor(schema: GraphQLSchema, { timeoutMs = OPERATION_TIMEOUT_MS, onCompile }: ExecutorOptions): GatewayExecutor {
  const compiled = new LRUCache<string, Compiled>({ max: COMPILED_OPERATIONS });
  return async ({ document, operationName, queryHash, request, context }) => {
    const variables = request.variables ?? {};
    // Apollo hands over a request that names none of its operations too.
    const operation = getOperationAST(document, request.operationName);
    if (operation === null || operation === undefined) return { errors: [noOperation(request.operationName)] };
    if (operation.operation !== OperationTypeNode.QUERY) return { errors: [onlyQueries(operation.operation)] };
    const refused = refusals(schema, { document, operation, variables });
    if (refused !== undefined) return { errors: refused };
    const key = `${queryHash}:${operationName ?? ""}`;
    const known = compiled.get(key);
    onCompile?.(known !== undefined);
    const { query, columns } = known ?? {
      query: compileQuery(schema, document, operationName ?? undefined, COMPILING),
      columns: selectedColumns(schema, { document, operation }),
    };
    if (known === undefined) compiled.set(key, { query, columns });
    if (!isCompiledQuery(query)) return withOurErrors(query);
    return withOurErrors(await execute(query, { context: context as GraphqlContext, variables, timeoutMs, columns }));
  };
}

/** Apollo's hook for another executor than its own: five times the requests on large answers. */
export function createGateway(schema: GraphQLSchema, options: ExecutorOptions = {}): GatewayInterface {
  const executor = createExecutor(schema, options);
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
