import type { FastifyRequest, preHandlerAsyncHookHandler } from "fastify";
import { WhometError } from "../errors.ts";

/** Levels of objects and lists in a body. The variables of this schema need three; some thousands exhaust the stack of whoever walks them. */
const MOST_LEVELS = 50;

/** Whether a value nests deeper. Walks level by level, so that its own depth is none. */
function isDeeper(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let left = levels; level.length > 0; left -= 1) {
    if (left < 0) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values<unknown>(one as Record<string, unknown>) : []));
  }
  return false;
}

/** Refuses a body that nests deeper than any that is meant. */
export const limitBodyDepth: preHandlerAsyncHookHandler = ({ body }: FastifyRequest) =>
  isDeeper(body, MOST_LEVELS + 1)
    ? Promise.reject(
        new WhometError("BAD_REQUEST", `The body of a request may nest ${MOST_LEVELS} levels and this one has more: send flat variables.`, {
          details: { argument: "variables", limit: MOST_LEVELS },
        }),
      )
    : Promise.resolve();
