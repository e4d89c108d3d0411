import { beforeAll, describe, expect, it } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { EntityMenu } from "../../../client/panels/EntityMenu.tsx";
import { openMenu } from "../../../client/state/actions/notice.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { selectEntities } from "../../../client/state/actions/select.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity } from "../example.ts";
import { showPanel } from "../showPanel.tsx";

const IDS = ["official:a", "official:b", "official:c", "official:d"];
const [A = "", B = "", C = "", D = ""] = IDS;

const SHOWN = addToView(remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id)) }), {
  entityIds: IDS,
  relationIds: [],
  by: "hand",
});

/** What is there, and what of it selected, after an item of the menu of C was chosen. */
async function chosen(
  item: string,
  selected: readonly string[],
): Promise<Pick<ExplorerState["view"], "entities" | "hidden" | "selection">> {
  const { store } = showPanel(<EntityMenu />, openMenu(selectEntities(SHOWN, selected), { id: C, x: 0, y: 0 }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
  return store.getState().view;
}

beforeAll(() => startI18n("EN"));

describe("the menu of an entity beside which others are selected", () => {
  it("keeps what is selected, not what it was opened for", async () => {
    const { entities, selection } = await chosen("Keep only what is selected", [A, B]);
    expect([entities, selection.entities]).toEqual([
      [A, B],
      [A, B],
    ]);
  });

  it("keeps what it was opened for where nothing is selected", async () => {
    expect((await chosen("Keep only what is selected", [])).entities).toEqual([C]);
  });

  it("hides that one alone, and leaves the others selected", async () => {
    const hiding = await chosen("Hide", [A, B]);
    expect([hiding.hidden, hiding.selection.entities]).toEqual([[C], [A, B]]);
  });

  it("takes off that one alone, and leaves the others selected", async () => {
    const { entities, selection } = await chosen("Remove", [A, B]);
    expect([entities, selection.entities]).toEqual([
      [A, B, D],
      [A, B],
    ]);
  });
});
