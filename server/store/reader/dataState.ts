import type { Row } from "../cypherEngine.ts";
import type { ReadScope } from "../graphStore.ts";
import { callersScope } from "../readScope.ts";
import type { Ask } from "./ask.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** What scopes have been told so far. A scope is one request: what held at any moment of it may be its answer. */
const told = new WeakMap<ReadScope, Promise<string | undefined>>();

/** The version of data that a load has brought to its end, from a row of `dataVersion, checksum, checksumOf`; undefined while one is under way or after one that was cut short. */
export function wholeVersionOf(row: Row): string | undefined {
  const counter = numberColumn(row, "dataVersion");
  return counter === numberColumn(row, "checksumOf") ? `${counter}-${textColumn(row, "checksum")}` : undefined;
}

async function read(ask: Ask): Promise<string | undefined> {
  const [row] = await ask("store-state", {});
  return row === undefined ? undefined : wholeVersionOf(row);
}

/** The version of whole data now, read at most once in a scope. */
export function readWholeVersion(ask: Ask): Promise<string | undefined> {
  const scope = callersScope();
  if (scope === undefined) return read(ask);
  const version = told.get(scope) ?? read(ask);
  told.set(scope, version);
  return version;
}

/** Notes a version that another statement of this scope has told. */
export function noteWholeVersion(version: string): void {
  const scope = callersScope();
  if (scope !== undefined) told.set(scope, Promise.resolve(version));
}
