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

/** Operations kept at once, compiled or not; each is its document and a few kilobytes of functions. */
const KEPT_OPERATIONS = 500;

/**
 * An operation of more selections is not compiled: that takes 0.1 to 0.3 ms for each, in which nobody else is answered. graphql-js executes it,
 * a few times slower on large answers.
 */
const MOST_COMPILED = 2_000;

/**
 * An operation is compiled when it is asked once more than this: compiling takes up to half a second of everybody's time, and most of what people write is asked
 * once or twice.
 */
const ASKED_BEFORE_COMPILED = 4;

/** What resolvers give is right by its type, which the compiler has checked: leaves are taken as they are, and no stack is kept of errors that we shape ourselves. */
const COMPILING = { disableLeafSerialization: true, disablingCapturingStackErrors: true } as const;

type Variables = Readonly<Record<string, unknown>>;
type Execute = (context: GraphqlContext, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

/** Why an operation is not compiled: it has been asked too seldom so far, or is too large. */
type Interpreted = "seldom" | "large";

/** An operation as it is kept: how it is executed, and what of records it shows. */
interface Prepared {
  readonly execute: Execute;
  readonly interpreted: Interpreted | undefined;
  readonly asked: number;
  readonly columns: ShownColumns | undefined;
}

export interface ExecutorOptions {
  /** Selections of the largest operation that is compiled. */
  readonly mostCompiled?: number | undefined;
  /** How often an operation is executed before it is compiled. */
  readonly askedBeforeCompiled?: number | undefined;
  /** Told of each operation whether it was compiled already (hit), is now (miss), or why it is not. */
  readonly onCompile?: ((result: "hit" | "miss" | Interpreted) => void) | undefined;
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

function interpret(schema: GraphQLSchema, { document, operation }: Operation): Execute {
  const operationName = operation.name?.value ?? null;
  return (contextValue, variableValues) => execute({ schema, document, operationName, contextValue, variableValues });
}

function compile(schema: GraphQLSchema, asked: Operation): Execute {
  const { document, operation } = asked;
  const compiled = compileQuery(schema, document, operation.name?.value, COMPILING);
  return isCompiledQuery(compiled) ? (context, variables) => compiled.query(undefined, context, variables) : interpret(schema, asked);
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
function createPreparer(schema: GraphQLSchema, options: ExecutorOptions) {
  const { mostCompiled = MOST_COMPILED, askedBeforeCompiled = ASKED_BEFORE_COMPILED, onCompile } = options;
  const kept = new LRUCache<string, Prepared>({ max: KEPT_OPERATIONS });
  const interpretedFor = (operation: Operation, known: Prepared | undefined): Interpreted | undefined => {
    if (known?.interpreted === "large" || (known === undefined && compiledSelections(schema, operation) > mostCompiled)) return "large";
    return (known?.asked ?? 0) < askedBeforeCompiled ? "seldom" : undefined;
  };
  return (key: string, operation: Operation): Prepared => {
    const known = kept.get(key);
    if (known !== undefined && known.interpreted === undefined) {
      onCompile?.("hit");
      return known;
    }
    const interpreted = interpretedFor(operation, known);
    onCompile?.(interpreted ?? "miss");
    const prepared: Prepared = {
      execute: interpreted === undefined ? compile(schema, operation) : (known?.execute ?? interpret(schema, operation)),
      interpreted,
      asked: (known?.asked ?? 0) + 1,
      columns: known?.columns ?? selectedColumns(schema, operation),
    };
    kept.set(key, prepared);
    return prepared;
  };
}

/** Executes operations compiled by graphql-jit, each compiled once while it stays in use, and by graphql-js those that are asked seldom or are too large. */
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
