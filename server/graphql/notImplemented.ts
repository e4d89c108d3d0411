import { WhometError } from "../errors.ts";

/** Refuses what this version cannot answer yet; an empty list would claim that there is nothing. */
export function notImplemented(what: string, instead: string): never {
  throw new WhometError("NOT_IMPLEMENTED", `${what} is not answered by this version yet: ${instead}.`);
}
