import { MantineProvider } from "@mantine/core";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { speak, startI18n } from "../../../client/i18n/i18n.ts";
import { DetailPanel } from "../../../client/panels/DetailPanel.tsx";
import { SearchBox } from "../../../client/panels/SearchBox.tsx";
import { Legend } from "../../../client/panels/Legend.tsx";
import { TableDrawer } from "../../../client/panels/TableDrawer.tsx";
import { Welcome } from "../../../client/panels/Welcome.tsx";
import { NO_FILTERS } from "../../../client/model/view.ts";
import { createExplorer, ExplorerProvider } from "../../../client/state/explorer.tsx";
import { INITIAL_STATE, type ExplorerState, type OfferedQuestion } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { showPanel as show } from "../showPanel.tsx";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const ATTENDED = exampleRelation("official:a", "ATTENDED", "meeting:m", {
  start: "2023-11-02",
  end: "2023-11-02",
  dateBasis: "STATED",
  role: "speaker",
});
const HOPED = exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "HOPED" });
const ENTITIES = ["official:a", "meeting:m", "province:p", "country:jp"].map((id) => exampleEntity(id));
const STATE: ExplorerState = {
  ...INITIAL_STATE,
  entities: Lookup.of(byId(ENTITIES)),
  relations: Lookup.of(byId([ATTENDED, HOPED])),
  view: { ...INITIAL_STATE.view, entities: ENTITIES.map(({ id }) => id), relations: [ATTENDED.id, HOPED.id] },
  tableOpen: true,
};

beforeAll(async () => {
  await startI18n("EN");
});

describe("the table", () => {
  it("lists what the canvas shows and selects a row by the keyboard", async () => {
    const { store } = show(<TableDrawer />, STATE);
    const table = await screen.findByRole("grid", { name: "Entities" });
    expect(within(table).getAllByRole("row")).toHaveLength(5);
    within(table).getAllByRole("row")[1]?.focus();
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.selection.entities).toEqual(["official:a"]);
  });

  it.each([
    ["EN", ["Ân", "Cần Thơ", "Đà Nẵng", "Em", "meeting 9", "meeting 10"]],
    ["VI", ["Ân", "Cần Thơ", "Dương", "Đà Nẵng", "Điện Biên", "meeting 9", "meeting 10"]],
  ] as const)("sorts names as readers of %s do", async (language, names) => {
    const entities = [...names].reverse().map((name, at) => exampleEntity(`topic:t${at}`, { name }));
    const known = Lookup.of(byId(entities));
    const view = { ...INITIAL_STATE.view, entities: entities.map(({ id }) => id) };
    show(<TableDrawer />, { ...INITIAL_STATE, entities: known, view, language, tableOpen: true });
    const table = await screen.findByRole("grid", { name: "Entities" });
    await userEvent.click(within(table).getByRole("button", { name: "Name" }));
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getAllByRole("cell")[0]?.textContent)).toEqual(names);
  });

  it("drops what a filter hides", async () => {
    const filters = { ...NO_FILTERS, kinds: ["OFFICIAL" as const], modalities: ["HOPED" as const] };
    const origins = [{ by: "hand" as const, entities: STATE.view.entities, relations: [] }];
    show(<TableDrawer />, { ...STATE, view: { ...STATE.view, origins, filters } });
    expect(within(await screen.findByRole("grid", { name: "Entities" })).getAllByRole("row")).toHaveLength(4);
    expect(screen.getByRole("tab", { name: "Relations (0)" })).toBeTruthy();
  });
});

describe("the legend", () => {
  it("hides a kind by its eye and shows it again, with its count", async () => {
    const { store } = show(<Legend />, STATE);
    await userEvent.click(screen.getByRole("button", { name: "Hide Official" }));
    expect(store.getState().view.filters.kinds).toEqual(["OFFICIAL"]);
    expect(screen.getByRole("button", { name: "Official 0/1" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Show Official" }));
    expect(store.getState().view.filters.kinds).toEqual([]);
  });

  it("selects all of a kind by a click and shows it alone by a double click, which is one step", async () => {
    const { store } = show(<Legend />, STATE);
    await userEvent.click(screen.getByRole("button", { name: "Country or economy 1" }));
    expect(store.getState().view.selection.entities).toEqual(["country:jp"]);
    expect(store.getState().past).toHaveLength(0);
    await userEvent.dblClick(screen.getByRole("button", { name: "Meeting 1" }));
    expect(store.getState().view.filters.kinds).toEqual(expect.arrayContaining(["OFFICIAL", "PROVINCE", "COUNTRY"]));
    expect(store.getState().past.map(({ name }) => name.en)).toEqual(["Show only: Meeting"]);
  });
});

describe("the panel of a relation", () => {
  const document = {
    ...exampleName("document:d", "Meet Japan draws 900"),
    publisher: "VietnamPlus",
    url: null,
    published: "2023-11-02",
    textIs: "DIGEST" as const,
    language: "EN" as const,
  };
  const evidence = {
    id: "e:1",
    sentence: "A <b>spoke</b> at the conference.",
    start: 0,
    end: 33,
    modality: "ASSERTED" as const,
    attributedTo: null,
    status: "ACCEPTED" as const,
    document,
  };
  const selected: ExplorerState = {
    ...STATE,
    view: { ...STATE.view, selection: { entities: [], relations: [ATTENDED.id] } },
    relationDetails: { [ATTENDED.id]: { status: "ready", value: { ...ATTENDED, confidence: null, evidence: [evidence] } } },
  };

  it("shows the sentence as text and as our summary, never as a quotation, and says that the address is not known", () => {
    show(<DetailPanel />, selected);
    const card = screen.getByRole("article");
    expect(within(card).getByText("A <b>spoke</b> at the conference.").querySelector("q, b")).toBeNull();
    expect(card.textContent).toContain("Our summary of “Meet Japan draws 900”");
    expect(card.textContent).toContain("address not known");
    expect(card.querySelector("a")).toBeNull();
  });

  it("writes out the address of a source that must not become a link", () => {
    const old = { ...evidence, document: { ...document, url: "http://example.org/old" } };
    const detail = { status: "ready" as const, value: { ...ATTENDED, confidence: null, evidence: [old] } };
    show(<DetailPanel />, { ...selected, relationDetails: { [ATTENDED.id]: detail } });
    const card = screen.getByRole("article");
    expect(card.textContent).toContain("http://example.org/old");
    expect(card.textContent).not.toContain("address not known");
    expect(card.querySelector("a")).toBeNull();
  });

  it("says when it holds and on what the date rests", () => {
    show(<DetailPanel />, selected);
    expect(screen.getByText("2 Nov 2023").textContent).toContain("stated in the sentence");
  });

  it("speaks Vietnamese", async () => {
    await act(() => speak("VI"));
    show(<DetailPanel />, { ...selected, language: "VI" });
    expect(screen.getByRole("complementary", { name: "Chi tiết" })).toBeTruthy();
    await act(() => speak("EN"));
  });
});

describe("the empty canvas", () => {
  it("offers questions with their answers, and without one until it is known", () => {
    const answer = { headline: { en: "5 pairs met", vi: "5 cặp" }, relationCount: 28 };
    const value: readonly OfferedQuestion[] = [
      { id: "who-met-whom", title: { en: "Who met whom?", vi: "Ai gặp ai?" }, answer: { status: "ready", value: answer } },
      { id: "partners-of", title: { en: "Whose partners?", vi: "Đối tác của ai?" }, answer: { status: "loading" } },
    ];
    show(<Welcome />, { ...INITIAL_STATE, offered: { status: "ready", value } });
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Who met whom\?.*5 pairs met.*28 relations/),
      expect.stringMatching(/^Whose partners\?(?!.*relations)/),
    ]);
  });

  it("says what to do and the id of the error where the server fails", () => {
    show(<Welcome />, {
      ...INITIAL_STATE,
      offered: { status: "failed", failure: { code: "INTERNAL", message: "masked", errorId: "abc-1" } },
    });
    expect(screen.getByRole("alert").textContent).toContain("abc-1");
  });
});

describe("the search", () => {
  it("shows no hits of another word while the new one is looked up, since Enter would take one", async () => {
    const hits = { search: [{ entity: exampleEntity("official:a"), matched: "alpha", score: 1 }] };
    const waiting = new Promise<never>(() => undefined);
    const execute = (_document: unknown, variables: { readonly text?: string }): Promise<unknown> =>
      variables.text === "alpha" ? Promise.resolve(hits) : waiting;
    const explorer = createExplorer(
      { execute: execute as never, sendQuery: execute as never, layOutApart: () => Promise.resolve({ positions: {}, bands: [] }) },
      INITIAL_STATE,
    );
    render(
      <MantineProvider>
        <ExplorerProvider value={explorer}>
          <SearchBox />
        </ExplorerProvider>
      </MantineProvider>,
    );
    const box = screen.getByLabelText("Search entities, questions and commands", { selector: "input" });
    await userEvent.type(box, "alpha");
    expect(await screen.findAllByRole("option", { hidden: true })).toHaveLength(1);
    await userEvent.clear(box);
    await userEvent.type(box, "beta");
    expect(screen.queryAllByRole("option", { hidden: true })).toEqual([]);
  });
});
