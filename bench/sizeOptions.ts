import { type Command, InvalidArgumentError } from "commander";
import type { GraphSize } from "./graph/generateGraph.ts";

export interface SizeOptions extends GraphSize {
  readonly quick: boolean;
}

const QUICK: Pick<GraphSize, "entities" | "relations"> = { entities: 5_000, relations: 15_000 };

/** A whole number of an option. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}

/** Reads names of a list with commas between them. */
export function namesOf<T extends string>(known: readonly T[]): (text: string) => readonly T[] {
  return (text) => {
    const names = text.split(",").map((name) => known.find((one) => one === name.trim()));
    const found = names.filter((name) => name !== undefined);
    if (found.length < names.length) throw new InvalidArgumentError(`Write some of ${known.join(", ")}, with commas between.`);
    return found;
  };
}

/** Adds the options that say which graph. */
export function addSizeOptions(command: Command): Command {
  return command
    .option("--entities <n>", "entities of the graph, documents among them", wholeNumber, 100_000)
    .option("--relations <n>", "relations of the graph", wholeNumber, 300_000)
    .option("--seed <n>", "another seed gives another graph", wholeNumber, 1)
    .option("--quick", "a small graph and short rounds, to see that all works", false);
}

/** The graph that the options ask for. */
export function sizeOf({ seed, entities, relations, quick }: SizeOptions): GraphSize {
  return quick ? { seed, ...QUICK } : { seed, entities, relations };
}
