import { beforeAll, describe, expect, it } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Execute } from "../../../client/api/execute.ts";
import { EntitiesDocument, NeighbourLinksDocument, RelationsDocument, SubgraphDocument } from "../../../client/api/generated/operations.ts";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";
import { ChooserHost } from "../../../client/panels/ChooserHost.tsx";
import { ExpandChooser } from "../../../client/panels/ExpandChooser.tsx";
import { addToView } from "../../../client/state/actions/populate.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { showPanel } from "../showPanel.tsx";

const HUB = exampleEntity("province:hub", { neighbours: 250 });
const MEETINGS = Array.from({ length: 250 }, (_, at) => exampleEntity(`meeting:m${at}`));
const ATTENDED = MEETINGS.map(({ id }) => exampleRelation(HUB.id, "ATTENDED", id));
const KNOWN: ExplorerState = { ...INITIAL_STATE, entities: Lookup.of(byId([HUB])), chooserId: HUB.id };
const STATE = addToView(KNOWN, { entityIds: [HUB.id], relationIds: [], by: "hand" });

/** A server that knows the hub and its meetings. */
const execute = ((document: unknown, variables: { ids: readonly string[]; after?: string | null }): Promise<unknown> => {
  if (document === EntitiesDocument) return Promise.resolve({ entities: MEETINGS.filter(({ id }) => variables.ids.includes(id)) });
  if (document === RelationsDocument) return Promise.resolve({ relations: ATTENDED.filter(({ id }) => variables.ids.includes(id)) });
  if (document === SubgraphDocument) return Promise.resolve({ subgraph: { nodes: [], relations: [], omitted: 0, after: null } });
  if (document !== NeighbourLinksDocument) return Promise.resolve({ entities: [] });
  const from = Number(variables.after ?? 0);
  const relations = ATTENDED.slice(from, from + 200);
  const end = from + relations.length;
  const after = end < ATTENDED.length ? String(end) : null;
  return Promise.resolve({ neighbourhood: { nodes: MEETINGS.slice(from, end), relations, omitted: ATTENDED.length - end, after } });
}) as Execute;

beforeAll(async () => {
  await startI18n("EN");
});

describe("choosing all of many neighbours", () => {
  it.each([
    ["brings them only once the reader has said yes", "Yes, bring 250", 251],
    ["brings 200 where the reader says no", "No, only 200", 201],
  ])("%s", async (_, answer, drawn) => {
    const { store } = showPanel(<ExpandChooser />, STATE, execute);
    await userEvent.selectOptions(await screen.findByLabelText("How many at most"), "All (250)");
    await userEvent.click(screen.getByRole("button", { name: "Bring 250" }));
    const question = screen.getByRole("alert");
    expect(question.textContent).toContain("That brings up to 250 entities at once");
    expect(store.getState().view.entities).toEqual([HUB.id]);
    await userEvent.click(within(question).getByRole("button", { name: answer }));
    await waitFor(() => expect(store.getState().view.entities).toHaveLength(drawn));
    expect(store.getState().chooserId).toBeUndefined();
  });

  it("asks nothing where few are wanted", async () => {
    const { store } = showPanel(<ExpandChooser />, STATE, execute);
    await userEvent.click(await screen.findByRole("button", { name: "Bring 25" }));
    await waitFor(() => expect(store.getState().view.entities).toHaveLength(26));
  });
});

describe("the question before a large picture", () => {
  it.each([
    ["Draw the first 200", [200]],
    ["Draw all 451", [451]],
    ["Draw nothing", []],
  ])("takes an answer, and is gone then: %s", async (answer, expected) => {
    const drawn: number[] = [];
    const crowd = { count: 451, first: 200, draw: (most: number) => void drawn.push(most) };
    const { store } = showPanel(<ChooserHost />, { ...INITIAL_STATE, crowd });
    const dialog = await screen.findByRole("dialog", { name: "A large picture" });
    expect(dialog.textContent).toContain("That is 451 entities.");
    expect(drawn).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: answer }));
    expect(drawn).toEqual(expected);
    expect(store.getState().crowd).toBeUndefined();
  });
});
