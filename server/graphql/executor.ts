import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { ShownColumns } from "../store/graphStore.ts";
import { compiledSelections } from "./compiledSelections.ts";
import type { GraphqlContext } from "./context.ts";
import { toGraphqlError, toInputError } from "./graphqlError.ts";
import { selectedColumns } from "./selectedColumns.ts";
import { limitCost, type MeasuredOperation } from "./operationCost.ts";
import { withinLimit } from "./operationLimit.ts";

/** Compiled operations kept at once; each is a few kilobytes of functions. */
const COMPILED_OPERATIONS = 500;

/**
 * An operation of more selections is not compiled: that takes 0.1 to 0.3 ms for each, in which nobody else is answered. graphql-js executes it,
 * a few times slower on large answers.
 */
const MOST_COMPILED = 2_000;

/** What resolvers give is right by its type, which the compiler has checked: leaves are taken as they are, and no stack is kept of errors that we shape ourselves. */
const COMPILING = { disableLeafSerialization: true, disablingCapturingStackErrors: true } as const;

type Variables = Readonly<Record<string, unknown>>;
type Execute = (context: GraphqlContext, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

/** An operation as it is kept: how it is executed, and what of records it shows. */
interface Prepared {
  readonly execute: Execute;
  readonly isCompiled: boolean;
  readonly columns: ShownColumns | undefined;
}

export interface ExecutorOptions {
  /** Selections of the largest operation that is compiled. */
  readonly mostCompiled?: number | undefined;
  /** Told of each operation whether it was compiled already (hit), is now (miss) or is too large for that. */
  readonly onCompile?: ((result: "hit" | "miss" | "interpreted") => void) | undefined;
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

interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

function executionOf(schema: GraphQLSchema, { document, operation }: Operation, isCompiled: boolean): Execute {
  const operationName = operation.name?.value;
  if (!isCompiled)
    return (contextValue, variableValues) =>
      execute({ schema, document, operationName: operationName ?? null, contextValue, variableValues });
  const compiled = compileQuery(schema, document, operationName, COMPILING);
  return isCompiledQuery(compiled) ? (context, variables) => compiled.query(undefined, context, variables) : () => compiled;
}

/** Executes an operation within its time; its reads are counted, and stopped with it. */
async function executeInTime(prepared: Prepared, context: GraphqlContext, variables: Variables): Promise<ExecutionResult> {
  const onStatement = (): void => {
    context.sent.statements += 1;
  };
  try {
    return await withinLimit(context.limit, (signal) =>
      context.store.inScope({ signal, onStatement, columns: prepared.columns }, async () => prepared.execute(context, variables)),
    );
  } catch (error) {
    // No data at all, not even null: GraphQL over HTTP then leaves the status to the error.
    return { errors: [toGraphqlError(error)] };
  }
}

/** Gives each operation as it is executed, prepared once while it stays in use. */
function createPreparer(schema: GraphQLSchema, { mostCompiled = MOST_COMPILED, onCompile }: ExecutorOptions) {
  const kept = new LRUCache<string, Prepared>({ max: COMPILED_OPERATIONS });
  return (key: string, operation: Operation): Prepared => {
    const known = kept.get(key);
    const isCompiled = known?.isCompiled ?? compiledSelections(schema, operation) <= mostCompiled;
    onCompile?.(isCompiled ? (known === undefined ? "miss" : "hit") : "interpreted");
    if (known !== undefined) return known;
    const prepared = { execute: executionOf(schema, operation, isCompiled), isCompiled, columns: selectedColumns(schema, operation) };
    kept.set(key, prepared);
    return prepared;
  };
}

/** Executes operations compiled by graphql-jit, each compiled once while it stays in use, and those that are too large for that by graphql-js. */
function createExecutor(schema: GraphQLSchema, options: ExecutorOptions): GatewayExecutor {
  const prepare = createPreparer(schema, options);
  return async ({ document, operationName, queryHash, request, context }) => {
    const variables = request.variables ?? {};
    // Apollo hands over a request that names none of its operations too.
    const operation = getOperationAST(document, request.operationName);
    if (operation === null || operation === undefined) return { errors: [noOperation(request.operationName)] };
    if (operation.operation !== OperationTypeNode.QUERY) return { errors: [onlyQueries(operation.operation)] };
    const refused = refusals(schema, { document, operation, variables });
    if (refused !== undefined) return { errors: refused };
    const prepared = prepare(`${queryHash}:${operationName ?? ""}`, { document, operation });
    return withOurErrors(await executeInTime(prepared, context as GraphqlContext, variables));
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
