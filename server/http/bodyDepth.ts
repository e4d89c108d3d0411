import type { FastifyRequest, preHandlerAsyncHookHandler } from "fastify";
import { WhometError } from "../errors.ts";

/** Levels of objects and lists in a body. The variables of this schema need three; some thousands exhaust the stack of whoever walks them. */
const MOST_LEVELS = 50;

function isNesting(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Levels of objects and lists in a value. Walks level by level, so that its own depth is none. */
function levelsOf(value: unknown): number {
  let levels = 0;
  let level = [value].filter(isNesting);
  while (level.length > 0) {
    levels += 1;
    level = level.flatMap((one) => Object.values<unknown>(one as Record<string, unknown>)).filter(isNesting);
  }
  return levels;
}

/** Refuses a body that nests deeper than any that is meant. */
export const limitBodyDepth: preHandlerAsyncHookHandler = ({ body }: FastifyRequest) => {
  const asked = levelsOf(body);
  if (asked <= MOST_LEVELS) return Promise.resolve();
  return Promise.reject(
    new WhometError(
      "BAD_REQUEST",
      `The body of a request may nest ${MOST_LEVELS} levels and this one nests ${asked}: send flat variables.`,
      {
        details: { argument: "variables", limit: MOST_LEVELS, asked },
      },
    ),
  );
};
