import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { byId } from "../../../client/model/lookup.ts";
import { applyGradually } from "../../../client/state/effects/context.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import type { Steps } from "../../../client/model/steps.ts";
import { exampleEntity } from "../example.ts";

const learnt = byId([exampleEntity("official:a")]);

/** A change that takes many tasks, and counts how often it was begun. */
function slowChange(): { readonly change: (state: ExplorerState) => Steps<ExplorerState>; readonly begun: () => number } {
  let begun = 0;
  return {
    begun: () => begun,
    change: function* (state) {
      begun += 1;
      for (let until = performance.now() + 60; performance.now() < until;) yield;
      return { ...state, entities: state.entities.with(learnt), fitCount: state.fitCount + 1 };
    },
  };
}

describe("a change that is made gradually", () => {
  it("is seen once, whole, and keeps what else changed meanwhile", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const seen: number[] = [];
    store.subscribe(({ entities }) => seen.push(entities.size));
    const { change, begun } = slowChange();
    const done = applyGradually({ store }, change);
    await sleep(15);
    store.setState({ minimapOpen: false });
    await done;
    expect(store.getState()).toMatchObject({ minimapOpen: false, fitCount: 1 });
    expect([begun(), seen]).toEqual([1, [0, 1]]);
  });

  it("is worked out again on facts that came meanwhile", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const { change, begun } = slowChange();
    const done = applyGradually({ store }, change);
    await sleep(15);
    store.setState(({ entities }) => ({ entities: entities.with(byId([exampleEntity("official:b")])) }));
    await done;
    expect([store.getState().entities.size, begun()]).toEqual([2, 2]);
  });

  it("is made at once where facts come all the time", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const { change, begun } = slowChange();
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      store.setState(({ entities }) => ({ entities: entities.with(byId([exampleEntity(`topic:t${count}`)])) }));
    }, 5);
    await applyGradually({ store }, change);
    clearInterval(timer);
    expect(begun()).toBe(4);
    expect(store.getState().entities.has("official:a")).toBe(true);
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
    const { change } = slowChange();
    const done = applyGradually({ store, signal: controller.signal }, change);
    await sleep(10);
    controller.abort(new Error("given up"));
    await expect(done).rejects.toThrow("given up");
    await sleep(80);
    expect(store.getState()).toBe(INITIAL_STATE);
  });
});
