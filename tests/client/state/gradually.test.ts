import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { byId } from "../../../client/model/lookup.ts";
import { applyGradually } from "../../../client/state/effects/context.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import type { Steps } from "../../../client/model/steps.ts";
import { exampleEntity } from "../example.ts";

const learnt = byId([exampleEntity("official:a")]);

/** A change that goes on until it is let go. Each time that it begins, something is done from outside, two tasks later. */
function heldChange(meanwhile: (time: number) => void): {
  readonly change: (state: ExplorerState) => Steps<ExplorerState>;
  readonly begun: () => number;
} {
  let begun = 0;
  return {
    begun: () => begun,
    change: function* (state) {
      begun += 1;
      const gate = { isFree: false };
      const time = begun;
      const letGo = (): void => {
        meanwhile(time);
        gate.isFree = true;
      };
      setTimeout(() => setTimeout(letGo, 0), 0);
      // Where it is worked out at once nothing can happen meanwhile.
      if (time <= 3) while (!gate.isFree) yield;
      return { ...state, entities: state.entities.with(learnt), fitCount: state.fitCount + 1 };
    },
  };
}

describe("a change that is made gradually", () => {
  it("is seen once, whole, and keeps what else changed meanwhile", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const seen: number[] = [];
    store.subscribe(({ entities }) => seen.push(entities.size));
    const { change, begun } = heldChange(() => store.setState({ minimapOpen: false }));
    await applyGradually({ store }, change);
    expect(store.getState()).toMatchObject({ minimapOpen: false, fitCount: 1 });
    expect([begun(), seen]).toEqual([1, [0, 1]]);
  });

  it("is worked out again on facts that came meanwhile", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const other = byId([exampleEntity("official:b")]);
    const { change, begun } = heldChange((time) => {
      if (time === 1) store.setState(({ entities }) => ({ entities: entities.with(other) }));
    });
    await applyGradually({ store }, change);
    expect([store.getState().entities.size, begun()]).toEqual([2, 2]);
  });

  it("is made at once where facts come all the time", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const { change, begun } = heldChange((time) =>
      store.setState(({ entities }) => ({ entities: entities.with(byId([exampleEntity(`topic:t${time}`)])) })),
    );
    await applyGradually({ store }, change);
    expect(begun()).toBe(4);
    expect(["official:a", "topic:t1", "topic:t2", "topic:t3"].filter((id) => !store.getState().entities.has(id))).toEqual([]);
  });

  it("fails as its work does, and leaves the state as it is", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    await expect(
      applyGradually({ store }, function* () {
        yield;
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(store.getState()).toBe(INITIAL_STATE);
  });

  it("ends at once where it is given up", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const controller = new AbortController();
    const { change } = heldChange(() => controller.abort(new Error("given up")));
    const done = applyGradually({ store, signal: controller.signal }, change);
    await expect(done).rejects.toThrow("given up");
    await sleep(20);
    expect(store.getState()).toBe(INITIAL_STATE);
  });
});
