import { describe, expect, it } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { sideOf, territoryOf } from "../../../client/model/territory.ts";
import type { EffectContext } from "../../../client/state/effects/context.ts";
import { loadTies } from "../../../client/state/effects/loadTies.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleName } from "../example.ts";

const PEOPLE = Array.from({ length: 1_000 }, (_, at) => exampleEntity(`official:o${at}`));

/** Each official holds an office of a body, which is part of a province. */
function tieOf(id: string): { type: string; target: ReturnType<typeof exampleName> } {
  const name = id.split(":")[1] ?? "";
  return id.startsWith("official:")
    ? { type: "HOLDS_OFFICE", target: exampleName(`organization:${name}`) }
    : { type: "PART_OF", target: exampleName("province:p") };
}

describe("the ties of a large view", () => {
  it("are learnt of every entity, up to the territory", async () => {
    const asked: number[] = [];
    const execute = (_: unknown, { ids }: { ids: readonly string[] }): Promise<unknown> => {
      asked.push(ids.length);
      return Promise.resolve({ entities: ids.map((id) => ({ id, relations: { edges: [{ node: tieOf(id) }] } })) });
    };
    const never = (): Promise<never> => new Promise<never>(() => undefined);
    const context: EffectContext = {
      store: createStore<ExplorerState>(() => INITIAL_STATE),
      execute: execute as EffectContext["execute"],
      sendQuery: never,
      layOutApart: never,
    };
    await loadTies(
      context,
      PEOPLE.map(({ id }) => id),
    );
    const { ties } = context.store.getState();
    expect(PEOPLE.filter((person) => territoryOf(person, ties)?.id !== "province:p" || sideOf(person, ties) !== "home")).toEqual([]);
    expect(Math.max(...asked)).toBeLessThanOrEqual(200);
  });
});
