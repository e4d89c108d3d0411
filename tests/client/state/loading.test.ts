import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import { addressOf } from "../addressOf.ts";
import { startAnsweringServer, type AnsweringServer } from "../answeringServer.ts";
import { exampleRelation } from "../example.ts";

const FACT = { ...exampleRelation("official:a", "ATTENDED", "meeting:m"), confidence: null, evidence: [] };

let server: AnsweringServer;
let explorer: Explorer;
let clipboard: string[];

beforeEach(async () => {
  server = await startAnsweringServer({
    RelationDetail: ({ id }) => ({ relation: id === FACT.id ? FACT : null }),
    Figures: () => ({ entity: null }),
    Overview: () => ({ summary: { dataVersion: "7-abc", homeCountry: null } }),
    WhoMetWhom: () => ({ whoMetWhom: { edges: [] } }),
    Entities: ({ ids }) => ({ entities: (ids as readonly string[]).map(() => null) }),
  });
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  explorer = createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never });
  clipboard = [];
  const writeText = (text: string): Promise<void> => Promise.resolve(void clipboard.push(text));
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });
  Object.defineProperty(globalThis, "window", { value: { location: { origin: "http://127.0.0.1", pathname: "/" } }, configurable: true });
});

afterEach(async () => {
  Reflect.deleteProperty(globalThis, "navigator");
  Reflect.deleteProperty(globalThis, "window");
  await server.close();
});

/** Once the state is so; gives up after a second. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await sleep(5);
  expect(isSo()).toBe(true);
}

function select(...relations: string[]): void {
  explorer.commands.run((state) => ({ ...state, view: { ...state.view, selection: { entities: [], relations } } }));
}

describe("copying a citation", () => {
  it("waits for the sentences that are on their way already", async () => {
    const { commands, store } = explorer;
    const stop = commands.start(addressOf());
    const held = server.hold("RelationDetail");
    select(FACT.id);
    await held.isAsked;
    const copied = commands.copyCitation({ relationId: FACT.id });
    held.letGo();
    expect(await copied).toBe(true);
    expect(clipboard).toHaveLength(1);
    expect(server.asked.filter((name) => name === "RelationDetail")).toHaveLength(1);
    expect(store.getState().announcement?.text.en).toBe("Copied with citation");
    stop();
  });

  it("says so where the sentences cannot be fetched", async () => {
    const { commands, store } = explorer;
    server.fail("RelationDetail", "TIMEOUT");
    expect(await commands.copyCitation({ relationId: FACT.id })).toBe(false);
    expect(store.getState().announcement?.text.en).toMatch(/^Not copied/);
    server.fail("RelationDetail");
    expect(await commands.copyCitation({ relationId: FACT.id })).toBe(true);
  });

  it("copies the fact behind a line that is drawn for it", async () => {
    expect(await explorer.commands.copyCitation({ relationId: `split|official:a|meeting:m|${FACT.id}` })).toBe(true);
    expect(clipboard[0]).toMatch(/attended/);
  });
});

describe("what a panel waits for", () => {
  it("is said to be missing where the data have no such entity", async () => {
    const { commands, store } = explorer;
    commands.openFigures("province:gone");
    await until(() => store.getState().figures["province:gone"]?.status === "failed");
    expect(store.getState().figures["province:gone"]).toMatchObject({ failure: { code: "NOT_FOUND" } });
  });

  it("is asked for once more, itself, where it failed", async () => {
    const { commands, store } = explorer;
    server.fail("Figures", "TIMEOUT");
    commands.openFigures("province:p");
    await until(() => store.getState().figures["province:p"]?.status === "failed");
    const failed = store.getState().figures["province:p"];
    server.asked.length = 0;
    if (failed?.status === "failed") failed.failure.retry?.();
    await until(() => server.asked.length > 0);
    expect(server.asked).toEqual(["Figures"]);
  });
});

describe("a link that cannot be read", () => {
  it.each(["#z=mangled", "#v=9&n=province:p", "#v=1&l=force"])("is said to be broken: %s", async (address) => {
    const { commands, store } = explorer;
    const stop = commands.start(addressOf(address));
    await until(() => store.getState().failure !== undefined);
    expect(store.getState()).toMatchObject({ failure: { code: "BROKEN_LINK" }, busy: undefined });
    stop();
  });

  it("is none where the address only names a part of the page", async () => {
    const { commands, store } = explorer;
    const stop = commands.start(addressOf("#content"));
    await until(() => store.getState().overview?.status !== "loading");
    expect(store.getState()).toMatchObject({ failure: undefined, busy: undefined });
    stop();
  });
});

describe("worked questions", () => {
  it("are not offered about entities that the data do not know nor where there is no answer, and failing to ask is told", async () => {
    const { commands, store } = explorer;
    const stop = commands.start(addressOf());
    const offered = (): readonly string[] | undefined => {
      const { offered: all } = store.getState();
      return all?.status === "ready" ? all.value.map(({ id }) => id) : undefined;
    };
    const held = server.hold("WhoMetWhom");
    await held.isAsked;
    expect(offered()).toEqual(["who-met-whom"]);
    held.letGo();
    await until(() => offered()?.length === 0);
    server.fail("Entities", "TIMEOUT");
    commands.retry();
    await until(() => store.getState().offered?.status === "failed");
    stop();
  });
});
