import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetRecords } from "../../domain/records.ts";
import { createContext } from "../../server/graphql/context.ts";
import { createApollo, type ApolloOptions } from "../../server/graphql/createApollo.ts";
import { startLimit } from "../../server/graphql/operationLimit.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphReader, GraphStore } from "../../server/store/graphStore.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { DATASET } from "../contract/exampleDataset.ts";

export interface TestStore {
  readonly store: GraphStore;
  close(): Promise<void>;
}

/** A real embedded store in a temporary folder, loaded with some records. */
export async function openTestStore(records: DatasetRecords): Promise<TestStore> {
  const dataDir = await mkdtemp(join(tmpdir(), "whomet-graphql-"));
  const store = createGraphStore(await openEngine({ dataDir }));
  await store.prepare();
  await store.load(records, DATASET);
  return {
    store,
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Failure {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly path?: readonly (string | number)[];
}

export interface Answer {
  // The shape is the query's own; tests compare it whole.
  readonly data: unknown;
  readonly errors: readonly Failure[];
  /** Statements that the engine was sent for it. */
  readonly statements: number;
}

export interface TestApi {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** What was logged and not shown. */
  readonly logged: readonly { readonly id: string; readonly error: unknown }[];
  close(): Promise<void>;
}

export interface TestApiOptions extends Partial<ApolloOptions> {
  readonly timeoutMs?: number;
}

/** The GraphQL layer over a store, without HTTP. Operations are compiled at once: what a test asks once is answered as what is asked often. */
export async function openTestApi(store: GraphReader, { timeoutMs, ...options }: TestApiOptions = {}): Promise<TestApi> {
  const logged: { id: string; error: unknown }[] = [];
  const apollo = createApollo({ production: false, log: (id, error) => logged.push({ id, error }), askedBeforeCompiled: 0, ...options });
  await apollo.start();
  return {
    logged,
    close: () => apollo.stop(),
    async ask(query, variables = {}) {
      const contextValue = createContext(store, startLimit({ timeoutMs }));
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single") throw new Error("an operation is answered at once");
      const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Partial<Answer>;
      return { data, errors: errors ?? [], statements: contextValue.sent.statements };
    },
  };
}

/** Counts the calls of a store by method. */
export function countCalls(store: GraphReader): { readonly store: GraphReader; readonly calls: Map<string, number> } {
  const calls = new Map<string, number>();
  const counting = new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function") return value;
      return (...parameters: unknown[]): unknown => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.apply(value, target, parameters);
      };
    },
  });
  return { store: counting, calls };
}
