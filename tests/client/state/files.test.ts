import { setTimeout as sleep } from "node:timers/promises";
import i18next from "i18next";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { citedSources } from "../../../client/export/citedSources.ts";
import { exportedOf, factsBehind } from "../../../client/export/exported.ts";
import { frameWords } from "../../../client/export/frameWords.ts";
import { sourceList } from "../../../client/export/sourceLists.ts";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { teachSharingWords } from "../../../client/export/teachSharingWords.ts";
import { createExecute } from "../../../client/api/execute.ts";
import type { Entity, Evidence } from "../../../client/model/entity.ts";
import { NO_FOLDS } from "../../../client/model/folds.ts";
import { EMPTY_VIEW, type View } from "../../../client/model/view.ts";
import { viewFileText } from "../../../client/model/viewFile.ts";
import { undo } from "../../../client/state/actions/history.ts";
import { clearView, remember } from "../../../client/state/actions/populate.ts";
import { drawnIn } from "../../../client/state/drawnIn.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { entityDetailIn, relationDetailIn } from "../../../client/state/openedFile.ts";
import { addressOf } from "../addressOf.ts";
import { startAnsweringServer, type AnsweringServer } from "../answeringServer.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const province = (id: string, validTo: string | null): Entity => ({ ...exampleEntity(id), validFrom: null, validTo });
const ENTITIES = [
  exampleEntity("official:a"),
  exampleEntity("meeting:m", { start: "2023-02-01" }),
  province("province:old", "2025-06-30"),
  province("province:new", null),
  exampleEntity("country:jp"),
];
const RELATIONS = [exampleRelation("official:a", "ATTENDED", "meeting:m"), exampleRelation("province:old", "ATTENDED", "meeting:m")];
const FACT = RELATIONS[0]?.id ?? "";
const VIEW: View = {
  ...EMPTY_VIEW,
  entities: ["official:a", "meeting:m", "province:old"],
  relations: RELATIONS.map(({ id }) => id),
  asOfToday: true,
  folds: { ...NO_FOLDS, all: true, level: "TERRITORY" },
  selection: { entities: [], relations: [FACT] },
};

function sentence(text: string): Evidence {
  const document = { publisher: null, url: null, published: null, textIs: "DIGEST", language: "VI" } as const;
  const evidence = {
    id: `e:${text}`,
    sentence: text,
    start: 0,
    end: 9,
    modality: "ASSERTED",
    status: "ACCEPTED",
    attributedTo: null,
  } as const;
  return { ...evidence, document: { ...exampleName("document:d"), ...document } };
}

/** The explorer of one who saves the view, with all that its picture needs. */
const SAVING: ExplorerState = {
  ...INITIAL_STATE,
  entities: Lookup.of(byId(ENTITIES)),
  relations: Lookup.of(byId(RELATIONS)),
  ties: Lookup.of(ENTITIES.map(({ id }) => [id, []] as const)),
  meetings: {
    "TERRITORY MET": {
      pairs: [{ a: "country:jp", b: "province:old", grade: "MET", events: ["meeting:m", "meeting:elsewhere"], persons: ["official:a"] }],
      total: 1,
    },
  },
  successors: { "province:old": ["province:new"] },
  relationDetails: Object.fromEntries(
    RELATIONS.map((fact) => [
      fact.id,
      { status: "ready", value: { ...fact, confidence: null, evidence: [sentence("As the file has it.")] } },
    ]),
  ),
  view: VIEW,
};

let server: AnsweringServer;
let explorer: Explorer;
let clipboard: string[];
let stop: () => void;

function explorerOf(initial?: ExplorerState): Explorer {
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  return createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never }, initial);
}

beforeAll(async () => {
  await startI18n("EN");
  teachSharingWords();
});

beforeEach(async () => {
  const detail = { ...RELATIONS[0], confidence: null, evidence: [sentence("As the server has it.")] };
  server = await startAnsweringServer({
    RelationDetail: () => ({ relation: detail }),
    EvidenceOf: ({ ids }) => ({
      relations: (ids as readonly string[]).map((id) => ({ id, evidence: [sentence("As the server has it.")] })),
    }),
    Overview: () => ({ summary: { dataVersion: "9-new", homeCountry: null } }),
  });
  explorer = explorerOf();
  clipboard = [];
  const writeText = (text: string): Promise<void> => Promise.resolve(void clipboard.push(text));
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });
  Object.defineProperty(globalThis, "window", { value: { location: { href: "http://127.0.0.1/" } }, configurable: true });
  stop = explorer.commands.start(addressOf());
  await until(({ overview }) => overview?.status === "ready");
});

afterEach(async () => {
  stop();
  Reflect.deleteProperty(globalThis, "navigator");
  Reflect.deleteProperty(globalThis, "window");
  await server.close();
});

/** Once the state is so; gives up after a second. */
async function until(isSo: (state: ExplorerState) => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(explorer.store.getState()); turn += 1) await sleep(5);
  expect(isSo(explorer.store.getState())).toBe(true);
}

async function savedText(): Promise<string> {
  const file = await explorerOf(SAVING).commands.viewFile({ shownOnly: false });
  return viewFileText({ ...file, dataVersion: "7-old" });
}

function sentences(): readonly string[] {
  const detail = relationDetailIn(explorer.store.getState(), FACT);
  return detail?.status === "ready" ? detail.value.evidence.map((each) => each.sentence) : [];
}

/** What stands below an exported picture, and in the list of sources beside it. */
async function exportsOf({ store, commands }: Explorer): Promise<{ footer: string; sources: string }> {
  const state = store.getState();
  const t = i18next.getFixedT("en");
  const evidence = await commands.evidenceOf([...new Set([...factsBehind(state).values()].flat())]);
  const exported = exportedOf(state, evidence);
  const { text } = sourceList("text", { exported, citations: citedSources(exported), t });
  return { footer: frameWords(state, t).footer.join("\n"), sources: text };
}

describe("a file in another Whomet", () => {
  it("shows its folded meetings as where it was saved, though the data there hold none of them", async () => {
    await explorer.commands.openFile({ name: "view", text: await savedText() });
    await sleep(50);
    const state = explorer.store.getState();
    const [drawn, saved] = [drawnIn(state), drawnIn(SAVING)];
    expect(drawn.relations.map(({ id }) => id)).toEqual(saved.relations.map(({ id }) => id));
    expect(drawn.relations).toHaveLength(1);
    expect(drawn.meetings).toEqual({ folded: 1, left: 0, present: saved.meetings.present });
    expect(state.failure).toBeUndefined();
    expect(server.asked).not.toContain("MeetingPairs");
    expect(state.meetings).toEqual({});
  });

  it("is cited with the data version that it was made of, and only while its view is shown", async () => {
    const { commands, store } = explorer;
    commands.run((state) => ({ ...state, view: { ...state.view, selection: VIEW.selection } }));
    await until(() => sentences().length > 0);
    expect(sentences()).toEqual(["As the server has it."]);
    await commands.openFile({ name: "view", text: await savedText() });
    expect(sentences()).toEqual(["As the file has it."]);
    expect(entityDetailIn(store.getState(), "official:a")).toMatchObject({ value: { relations: { totalCount: 1 } } });
    await commands.copyCitation({ relationId: FACT });
    expect(clipboard[0]).toMatch(/As the file has it\.[^]*7-old/);
    commands.run(clearView);
    expect(sentences()).toEqual(["As the server has it."]);
    expect(entityDetailIn(store.getState(), "official:a")).toBeUndefined();
    await commands.copyCitation({ relationId: FACT });
    expect(clipboard[1]).toMatch(/As the server has it\.[^]*9-new/);
    commands.run(undo);
    expect(sentences()).toEqual(["As the file has it."]);
  });

  it("is exported with the data version that it was made of, in the footer, the list of sources and the data, and only while its view is shown", async () => {
    const { commands, store } = explorer;
    await commands.openFile({ name: "view", text: await savedText() });
    const ofFile = await exportsOf(explorer);
    expect(ofFile.footer).toContain("data version 7-old");
    expect(ofFile.sources).toContain("data version 7-old");
    expect(`${ofFile.footer} ${ofFile.sources}`).not.toContain("9-new");
    expect((await commands.viewFile({ shownOnly: true })).dataVersion).toBe("7-old");
    commands.run((state) => ({ ...state, view: { ...VIEW, folds: NO_FOLDS } }));
    expect(store.getState().view.file).toBeUndefined();
    const ofServer = await exportsOf(explorer);
    expect(ofServer.footer).toContain("data version 9-new");
    expect(ofServer.sources).toContain("data version 9-new");
  });

  it("is exported with both data versions where what is shown comes from both", async () => {
    const { commands } = explorer;
    await commands.openFile({ name: "view", text: await savedText() });
    const beyond = exampleRelation("official:a", "MET_WITH", "country:jp");
    commands.run((state) => {
      const known = remember(state, { entities: ENTITIES, relations: [beyond] });
      const { view } = known;
      const entities = [...view.entities, "country:jp"];
      return { ...known, view: { ...view, entities, relations: [...view.relations, beyond.id], folds: NO_FOLDS, asOfToday: false } };
    });
    expect((await exportsOf(explorer)).footer).toContain("data version 7-old, 9-new");
  });
});
