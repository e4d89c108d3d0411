import { beforeAll, describe, expect, it } from "@jest/globals";
import { screen, within } from "@testing-library/react";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { SENTENCES_OF_EACH, SENTENCES_OF_ONE } from "../../../client/model/documentsBehind.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { DetailPanel } from "../../../client/panels/DetailPanel.tsx";
import { INITIAL_STATE, type EntityDetail, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { showPanel } from "../showPanel.tsx";
import { exampleEntityDetail, exampleEvidence, exampleRelationDetail } from "./exampleDetails.ts";

const ENTITY = exampleEntity("official:a");
const MET = exampleRelation("official:a", "MET_WITH", "official:b");
const OFFICE = exampleRelation("official:a", "HOLDS_OFFICE", "organization:o");

function selecting(detail: EntityDetail): ExplorerState {
  return {
    ...INITIAL_STATE,
    entityDetails: { [detail.id]: { status: "ready", value: detail } },
    view: { ...EMPTY_VIEW, entities: [detail.id], selection: { entities: [detail.id], relations: [] } },
  };
}

async function sources(): Promise<HTMLElement> {
  return screen.findByRole("region", { name: "Sources" });
}

beforeAll(async () => {
  await startI18n("EN");
});

describe("the sources of an entity", () => {
  it("are all documents of its facts, also those that are only a second source, each with its number of facts", async () => {
    const facts = [
      {
        relation: MET,
        evidence: ["document:one", "document:two", "document:two"].map((id, at) => exampleEvidence(id, { sentence: `${at}` })),
      },
      { relation: OFFICE, evidence: [exampleEvidence("document:one")] },
    ];
    showPanel(<DetailPanel />, selecting(exampleEntityDetail(ENTITY, facts)));
    const rows = within(await sources()).getAllByRole("listitem");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^one.*2 facts$/),
      expect.stringMatching(/^two.*1 fact$/),
    ]);
    expect((await sources()).textContent).not.toContain("looked through");
  });

  it("say of how many facts the documents are not known, and of how many not all", async () => {
    const many = Array.from({ length: SENTENCES_OF_EACH }, (_, at) => exampleEvidence("document:one", { sentence: `${at}` }));
    const detail = exampleEntityDetail(ENTITY, [{ relation: MET, evidence: many }], { left: 12 });
    showPanel(<DetailPanel />, selecting(detail));
    const { textContent } = await sources();
    expect(textContent).toContain("12 relations more were not looked through");
    expect(textContent).toContain("Of 1 relation only the first 20 sentences were looked through");
  });
});

describe("the sentences of a relation", () => {
  it.each([
    [SENTENCES_OF_ONE, true],
    [SENTENCES_OF_ONE - 1, false],
  ])("are said to be cut where there may be more: %i of them", async (count, isCut) => {
    const evidence = Array.from({ length: count }, (_, at) => exampleEvidence("document:one", { sentence: `Sentence ${at}.` }));
    const state: ExplorerState = {
      ...INITIAL_STATE,
      relationDetails: { [MET.id]: { status: "ready", value: exampleRelationDetail(MET, evidence) } },
      view: { ...EMPTY_VIEW, relations: [MET.id], selection: { entities: [], relations: [MET.id] } },
    };
    showPanel(<DetailPanel />, state);
    expect(await screen.findAllByRole("article")).toHaveLength(count);
    expect(screen.queryAllByText("Only the first 50 sentences are listed; there may be more.")).toHaveLength(isCut ? 1 : 0);
  });
});
