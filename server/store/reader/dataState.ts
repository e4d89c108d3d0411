import type { Row } from "../cypherEngine.ts";
import type { ReadScope } from "../graphStore.ts";
import { callersScope } from "../readScope.ts";
import { shareRead } from "../sharedRead.ts";
import type { Ask } from "./ask.ts";
import { numberColumn, textColumn } from "./pages.ts";

type Version = string | undefined;

/** What is known of the data of one engine. */
interface DataState {
  readonly readNow: () => Promise<Version>;
  /** What scopes have been told so far. A scope is one request: what held at any moment of it may be its answer. */
  readonly told: WeakMap<ReadScope, Promise<Version>>;
}

const states = new WeakMap<Ask, DataState>();

/** The version of data that a load has brought to its end, from a row of `dataVersion, checksum, checksumOf`; undefined while one is under way or after one that was cut short. */
export function wholeVersionOf(row: Row): Version {
  const counter = numberColumn(row, "dataVersion");
  return counter === numberColumn(row, "checksumOf") ? `${counter}-${textColumn(row, "checksum")}` : undefined;
}

async function read(ask: Ask): Promise<Version> {
  const [row] = await ask("store-state", {});
  return row === undefined ? undefined : wholeVersionOf(row);
}

function stateOf(ask: Ask): DataState {
  const known = states.get(ask);
  if (known !== undefined) return known;
  const state = { readNow: shareRead(() => read(ask)), told: new WeakMap<ReadScope, Promise<Version>>() };
  states.set(ask, state);
  return state;
}

/** The version of whole data now. */
export function readVersionNow(ask: Ask): Promise<Version> {
  const { readNow, told } = stateOf(ask);
  const version = readNow();
  const scope = callersScope();
  if (scope !== undefined) told.set(scope, version);
  return version;
}

/** The version of whole data at some moment of this scope, read at most once in it. */
export function readWholeVersion(ask: Ask): Promise<Version> {
  const scope = callersScope();
  const version = scope === undefined ? undefined : stateOf(ask).told.get(scope);
  return version ?? readVersionNow(ask);
}

/** Notes a version that another statement of this scope has told. */
export function noteWholeVersion(ask: Ask, version: string): void {
  const scope = callersScope();
  if (scope !== undefined) stateOf(ask).told.set(scope, Promise.resolve(version));
}
