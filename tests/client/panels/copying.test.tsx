import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { AnswerCards } from "../../../client/panels/AnswerCards.tsx";
import { FactList } from "../../../client/panels/DocumentFacts.tsx";
import { FigureTable } from "../../../client/panels/FigureTable.tsx";
import { PathCard } from "../../../client/panels/PathCard.tsx";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { showPanel } from "../showPanel.tsx";
import { exampleEvidence, exampleFigureRelation, exampleRelationDetail } from "./exampleDetails.ts";

const MET = exampleRelation("official:a", "MET_WITH", "official:b");
const EVIDENCE = exampleEvidence("document:d", { sentence: "They met." });
const FIGURE = exampleFigureRelation("exports", "province:p");
const PATH = {
  length: 1,
  weakHops: 0,
  boundMet: false,
  nodes: ["official:a", "official:b"].map((id) => exampleEntity(id)),
  relations: [{ ...MET, evidence: [EVIDENCE] }],
};
const STATE: ExplorerState = {
  ...INITIAL_STATE,
  entities: Lookup.of(byId(PATH.nodes)),
  relations: Lookup.of(byId([MET])),
  relationDetails: Object.fromEntries(
    [MET, FIGURE].map((relation) => [relation.id, { status: "ready", value: exampleRelationDetail(relation, [EVIDENCE]) }]),
  ),
  view: { ...EMPTY_VIEW, entities: ["official:a", "official:b"], relations: [MET.id] },
};

let clipboard: string[];

beforeAll(async () => {
  await startI18n("EN");
});

beforeEach(() => {
  clipboard = [];
});

/** Presses the one button in sight that copies, and waits for what it copied. */
async function copied(panel: ReactNode): Promise<string> {
  const user = userEvent.setup();
  const writeText = (text: string): Promise<void> => Promise.resolve(void clipboard.push(text));
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  showPanel(panel, STATE);
  await user.click(within(document.body).getByRole("button", { name: /^Copy with citation: ./ }));
  await waitFor(() => expect(clipboard).toHaveLength(1));
  expect(screen.getByRole("button", { name: "Copied" })).toBeTruthy();
  return clipboard[0] ?? "";
}

describe("a relation is copied with its sentences and sources", () => {
  it.each([
    ["from a hop of a path", <PathCard key="" path={PATH} index={0} />],
    ["from a card of an answer", <AnswerCards key="" />],
    ["from a list of facts", <FactList key="" relations={[MET]} />],
    ["from a row of figures", <FigureTable key="" relations={[FIGURE]} label="Figures" />],
  ])("%s", async (_, panel) => {
    expect(await copied(panel)).toMatch(/In our summary: They met\.\nOur summary of the article: d\. Báo/);
  });

  it("says which of several figures that contradict one another is copied", () => {
    const other = { ...FIGURE, id: "concerns:other", source: { ...FIGURE.source, id: "figure:g" } };
    const disputing = [FIGURE, other].map((each) => ({
      ...each,
      source: { ...each.source, disputedBy: [exampleName(each.source.id === "figure:f" ? "figure:g" : "figure:f")] },
    }));
    showPanel(<FigureTable relations={disputing} label="Figures" />, STATE);
    expect(screen.getAllByRole("row")).toHaveLength(2);
    expect(screen.getAllByRole("button", { name: /^Copy with citation: ./ })).toHaveLength(2);
  });
});
