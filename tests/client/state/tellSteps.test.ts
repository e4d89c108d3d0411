import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createStore, type StoreApi } from "zustand/vanilla";
import { togglePins } from "../../../client/state/actions/arrange.ts";
import { setTime, toggleKind } from "../../../client/state/actions/filter.ts";
import { undo } from "../../../client/state/actions/history.ts";
import { announce } from "../../../client/state/actions/notice.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { selectEntity } from "../../../client/state/actions/select.ts";
import { growSelection, selectNothing } from "../../../client/state/actions/selectMany.ts";
import { hideSelected } from "../../../client/state/actions/takeAway.ts";
import { followSteps } from "../../../client/state/effects/tellSteps.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const MET = exampleRelation("official:a", "ATTENDED", "meeting:m");
const FULL = addToView(
  remember(INITIAL_STATE, { entities: ["official:a", "meeting:m"].map((id) => exampleEntity(id)), relations: [MET] }),
  {
    entityIds: ["official:a", "meeting:m"],
    relationIds: [MET.id],
    by: "hand",
  },
);

describe("what is said of a step", () => {
  let store: StoreApi<ExplorerState>;
  let stop: () => void;
  const after = (...actions: readonly ((state: ExplorerState) => ExplorerState)[]): ExplorerState["announcement"] => {
    for (const action of actions) store.setState(action(store.getState()), true);
    jest.runAllTimers();
    return store.getState().announcement;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    store = createStore<ExplorerState>(() => FULL);
    const never = (): never => {
      throw new Error("Telling a step asks nobody.");
    };
    stop = followSteps({ store, execute: never, sendQuery: never, layOutApart: never });
  });

  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  it("is its name and how much is drawn, in both languages", () => {
    expect(after((state) => selectEntity(state, "official:a"), hideSelected)?.text).toEqual({
      en: "Done: Hide 1 entity. Drawn: 1 entity and 0 relations",
      vi: "Xong: Ẩn 1 thực thể. Đang vẽ 1 thực thể và 0 quan hệ",
    });
  });

  it("is its name alone where the same is drawn as before", () => {
    expect(after((state) => togglePins(state, ["official:a"]))?.text.en).toBe("Done: Pin 1 entity");
  });

  it("is said once: not where the step, or what follows it, speaks for itself", () => {
    const own = { en: "25 added", vi: "Đã thêm 25" };
    const said = after(
      (state) => toggleKind(state, "MEETING"),
      (state) => announce(state, own),
    );
    expect(said).toEqual({ text: own, count: 1 });
    expect(after(undo)).toMatchObject({ count: 2, text: { en: "Undone: Leave out: Meeting" } });
  });

  it("leaves moves of the window of time to the sliders, which tell them where they end", () => {
    expect(after((state) => setTime(state, { from: "2023" }))).toBeUndefined();
  });

  it("counts what a command selected, and says where it is nothing", () => {
    expect(after((state) => growSelection(selectEntity(state, "official:a")))?.text.vi).toBe("Đã chọn 2 thực thể");
    expect(after(selectNothing)?.text.en).toBe("Nothing is selected");
  });
});
