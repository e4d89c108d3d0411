import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import { toPermalink } from "../../../client/model/permalink.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import type { ExplorerState } from "../../../client/state/explorerState.ts";
import { addressOf } from "../addressOf.ts";
import { startAnsweringServer, type AnsweringServer } from "../answeringServer.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const HERE = ["official:a", "official:b"].map((id) => exampleEntity(id));
const MET = exampleRelation("official:a", "MET_WITH", "official:b");
const GONE = exampleRelation("official:a", "CHAIRED", "meeting:gone");

interface Change {
  readonly id: string;
  readonly label: string;
}

/** A page of what changed, and whether another follows. */
function page(changes: readonly Change[], hasNextPage: boolean): unknown {
  const edges = changes.map(({ id, label }) => ({ node: { change: "CHANGED", id, label, labelVi: `${label} (vi)` } }));
  return { newSince: { edges, pageInfo: { hasNextPage, endCursor: hasNextPage ? "more" : null } } };
}

let server: AnsweringServer;
let explorer: Explorer;
let stop: () => void;
let changes: unknown;

beforeEach(async () => {
  changes = page([], false);
  server = await startAnsweringServer({
    Overview: () => ({ summary: { dataVersion: "9-new", homeCountry: null } }),
    Entities: ({ ids }) => ({ entities: (ids as readonly string[]).map((id) => HERE.find((each) => each.id === id) ?? null) }),
    Relations: ({ ids }) => ({ relations: (ids as readonly string[]).map((id) => (id === MET.id ? MET : null)) }),
    Belonging: ({ ids }) => ({ entities: (ids as readonly string[]).map((id) => ({ id, relations: { edges: [] } })) }),
    ChangedSince: () => changes,
  });
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  explorer = createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never });
  stop = explorer.commands.start(addressOf());
  await until(({ overview }) => overview?.status === "ready");
});

afterEach(async () => {
  stop();
  await server.close();
});

/** Once the state is so; gives up after a second. */
async function until(isSo: (state: ExplorerState) => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(explorer.store.getState()); turn += 1) await sleep(5);
  expect(isSo(explorer.store.getState())).toBe(true);
}

/** Opens a link of a data version to all that is here, and to more where it is named. */
async function open(
  dataVersion: string,
  more: { readonly entities?: readonly string[]; readonly relations?: readonly string[] } = {},
): Promise<void> {
  const entities = [...HERE.map(({ id }) => id), ...(more.entities ?? [])];
  const view = { ...EMPTY_VIEW, entities, relations: [MET.id, ...(more.relations ?? [])] };
  explorer.commands.openLink(toPermalink(view, { dataVersion }), { en: "Opened", vi: "Đã mở" });
  await until((state) => state.view.entities.length > 0 && state.busy === undefined);
}

describe("a link made with other data", () => {
  it("says that what changed cannot be told, where the store never was at that version and all that it shows is here", async () => {
    server.fail("ChangedSince", "BAD_REQUEST");
    await open("3-foreign");
    const { view, failure, differences } = explorer.store.getState();
    expect(view.relations).toEqual([MET.id]);
    expect(failure).toBeUndefined();
    expect(differences).toEqual({ of: "link", madeOf: "3-foreign", told: "nothing", missing: [], changed: [] });
  });

  it("lists what is missing and what changed, by the names that the store still knows", async () => {
    changes = page(
      [
        { id: "official:b", label: "Bee" },
        { id: GONE.id, label: "A chaired the meeting" },
        { id: "official:elsewhere", label: "Not of this view" },
      ],
      false,
    );
    await open("7-old", { entities: ["meeting:gone"], relations: [GONE.id] });
    const { view, differences } = explorer.store.getState();
    expect(view.entities).toEqual(HERE.map(({ id }) => id));
    expect(differences).toEqual({
      of: "link",
      madeOf: "7-old",
      told: "all",
      missing: [
        { id: "meeting:gone", name: { en: "meeting:gone", vi: "meeting:gone" } },
        { id: GONE.id, name: { en: "A chaired the meeting", vi: "A chaired the meeting (vi)" } },
      ],
      changed: [{ id: "official:b", name: { en: "Bee", vi: "Bee (vi)" } }],
    });
  });

  it("says that there may be more, where more changed than is looked through", async () => {
    changes = page([{ id: "official:elsewhere", label: "Not of this view" }], true);
    await open("7-old");
    expect(explorer.store.getState().differences).toMatchObject({ told: "first", missing: [], changed: [] });
    expect(server.asked.filter((name) => name === "ChangedSince")).toHaveLength(10);
  });

  it("says nothing where nothing of it changed, and asks nothing where the data are the same", async () => {
    await open("7-old");
    expect(explorer.store.getState().differences).toBeUndefined();
    server.asked.length = 0;
    explorer.commands.openLink(toPermalink({ ...EMPTY_VIEW, entities: ["official:a"] }, { dataVersion: "9-new" }), {
      en: "Again",
      vi: "Lại",
    });
    await until(({ view }) => view.entities.length === 1);
    expect(explorer.store.getState().differences).toBeUndefined();
    expect(server.asked).not.toContain("ChangedSince");
  });
});
