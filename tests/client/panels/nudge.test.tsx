import { describe, expect, it } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { useNudge } from "../../../client/canvas/useNudge.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { selectEntities } from "../../../client/state/actions/select.ts";
import { INITIAL_STATE } from "../../../client/state/explorerState.ts";
import { exampleEntity } from "../example.ts";
import { showPanel } from "../showPanel.tsx";

const IDS = ["official:a", "official:b"];
const SHOWN = addToView(remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id)) }), {
  entityIds: IDS,
  relationIds: [],
  by: "hand",
});

function Presser(): ReactNode {
  const nudge = useNudge();
  return (
    <button type="button" onClick={() => nudge({ heading: "right", zoom: 1, timeStamp: 0 })}>
      Right
    </button>
  );
}

describe("a run of presses that move what is selected", () => {
  it("is one step, and another selection begins another", async () => {
    const { store } = showPanel(<Presser />, selectEntities(SHOWN, ["official:a"]));
    const press = (): Promise<void> => userEvent.click(screen.getByRole("button"));
    await press();
    await press();
    expect(store.getState().past).toHaveLength(SHOWN.past.length + 1);
    store.setState(selectEntities(store.getState(), ["official:b"]));
    await press();
    expect(store.getState().past).toHaveLength(SHOWN.past.length + 2);
  });
});
