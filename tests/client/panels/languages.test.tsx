import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { speak, startI18n } from "../../../client/i18n/i18n.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { DetailPanel } from "../../../client/panels/DetailPanel.tsx";
import { FactList } from "../../../client/panels/DocumentFacts.tsx";
import { EntityPanel } from "../../../client/panels/EntityPanel.tsx";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { showPanel } from "../showPanel.tsx";
import { exampleEntityDetail, exampleEvidence, exampleFigureRelation, exampleRelationDetail } from "./exampleDetails.ts";

const EVIDENCE = exampleEvidence("document:d", { sentence: "They talked about lychees." });
const PRAISED = exampleRelation("official:a", "HOLDS_OFFICE", "organization:o", {
  role: "speaker",
  qualifiers: [{ name: "title", text: "Deputy head", number: null, entity: null }],
  firstEvidence: [EVIDENCE],
});
const SUMMARY = "Led the talks on lychees.";
const PERSON = {
  ...exampleEntity("official:a"),
  summary: SUMMARY,
  offices: [
    { title: "Deputy head", of: exampleName("organization:o", "Sở Công Thương"), start: null, end: null, observed: [], certain: true },
  ],
};
const FIGURE = exampleFigureRelation("exports of lychees", "official:a", { firstEvidence: [EVIDENCE] });
const DETAIL = exampleEntityDetail(PERSON, [{ relation: PRAISED, evidence: [EVIDENCE] }], { figures: [FIGURE] });

function stateIn(language: "EN" | "VI"): ExplorerState {
  return {
    ...INITIAL_STATE,
    language,
    entities: Lookup.of(byId([PERSON])),
    relations: Lookup.of(byId([PRAISED])),
    entityDetails: { [PERSON.id]: { status: "ready", value: DETAIL } },
    relationDetails: { [PRAISED.id]: { status: "ready", value: exampleRelationDetail(PRAISED, [EVIDENCE]) } },
    view: { ...EMPTY_VIEW, entities: [PERSON.id], relations: [PRAISED.id], selection: { entities: [], relations: [PRAISED.id] } },
  };
}

const ENGLISH = { lang: "en", mark: "EN" };

/** Shows a panel, whose parts come one after another, until a text stands as often as it is to, each time with its language and its mark. */
async function showMarked(panel: ReactNode, text: string, times: number): Promise<void> {
  showPanel(panel, stateIn("VI"));
  await waitFor(() => {
    const marks = within(document.body)
      .getAllByText(text)
      .map((element) => ({
        lang: element.closest("[lang]")?.getAttribute("lang") ?? "",
        mark: element.parentElement?.querySelector("abbr")?.textContent,
      }));
    expect(marks).toEqual(Array.from({ length: times }, () => ENGLISH));
  });
}

beforeAll(async () => {
  await startI18n("EN");
  await act(() => speak("VI"));
});

afterAll(() => act(() => speak("EN")));

describe("what the data say in English, on a page in Vietnamese", () => {
  it.each([
    ["the summary of an entity", <EntityPanel key="" id={PERSON.id} />, SUMMARY],
    ["what is measured", <EntityPanel key="" id={PERSON.id} />, "exports of lychees"],
    ["the particulars of a relation, in its panel", <DetailPanel key="" />, "Deputy head"],
    ["the particulars of a relation, in a list of facts", <FactList key="" relations={[PRAISED]} />, "Deputy head"],
  ])("is marked as English: %s", (_, panel, text) => showMarked(panel, text, 1));

  it("is marked in the caption of a person and among their relations, and never the words of ours beside it", async () => {
    await showMarked(<EntityPanel id={PERSON.id} />, "Deputy head", 2);
    const caption = document.querySelector(".entity-caption");
    expect([...(caption?.querySelectorAll("[lang=en]") ?? [])].map(({ textContent }) => textContent)).toEqual(["Deputy head"]);
    expect(caption?.textContent).toContain("Sở Công Thương");
  });

  it("says of a summary of ours, in lists without its language beside it, which it is", async () => {
    showPanel(<EntityPanel id={PERSON.id} />, stateIn("VI"));
    const titles = (): HTMLElement[] => screen.getAllByText(/Tóm tắt của chúng tôi/);
    await waitFor(() => expect(titles()).toHaveLength(2));
    for (const title of titles()) expect(within(title).getByTitle("bằng tiếng Anh").textContent).toBe("EN");
  });
});

describe("what the data say in the language of the page", () => {
  it("bears no mark", async () => {
    await act(() => speak("EN"));
    showPanel(<EntityPanel id={PERSON.id} />, stateIn("EN"));
    expect(screen.getByText(SUMMARY)).toBeTruthy();
    // The parts of the panel come one after another.
    await waitFor(() => expect(screen.getAllByText(/Our summary of/)).toHaveLength(2));
    expect(document.querySelector("abbr")).toBeNull();
    await act(() => speak("VI"));
  });
});
