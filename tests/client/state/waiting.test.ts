import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import { toPermalink } from "../../../client/model/permalink.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { clearView } from "../../../client/state/actions/populate.ts";
import { selectEntities } from "../../../client/state/actions/select.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import { startAnsweringServer, type AnsweringServer } from "../answeringServer.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const ENTITIES = ["province:here", "province:there", "meeting:one", "meeting:two", "document:a", "document:b"].map((id) =>
  exampleEntity(id),
);
const RELATIONS = [
  exampleRelation("province:here", "ATTENDED", "meeting:one"),
  exampleRelation("province:there", "ATTENDED", "meeting:two"),
];
const STATED = { "document:a": RELATIONS.slice(0, 1), "document:b": RELATIONS.slice(1) };
const NAME = { en: "A saved view", vi: "Một chế độ xem đã lưu" };

function idsOf({ ids }: Readonly<Record<string, unknown>>): readonly string[] {
  return ids as readonly string[];
}

function page(items: readonly unknown[]): object {
  const pageInfo = { hasNextPage: false, endCursor: null };
  return { totalCount: items.length, edges: items.map((node) => ({ node })), pageInfo };
}

const ANSWERS = {
  Entities: (variables: Readonly<Record<string, unknown>>) => ({
    entities: idsOf(variables).map((id) => ENTITIES.find((each) => each.id === id) ?? null),
  }),
  Relations: (variables: Readonly<Record<string, unknown>>) => ({
    relations: idsOf(variables).map((id) => RELATIONS.find((each) => each.id === id) ?? null),
  }),
  Belonging: (variables: Readonly<Record<string, unknown>>) => ({ entities: idsOf(variables).map((id) => ({ id, relations: page([]) })) }),
  Subgraph: (variables: Readonly<Record<string, unknown>>) => {
    const ids = idsOf(variables);
    const relations = RELATIONS.filter(({ source, target }) => ids.includes(source.id) && ids.includes(target.id));
    return { subgraph: { nodes: [], relations, omitted: 0, after: null } };
  },
  NeighbourLinks: (variables: Readonly<Record<string, unknown>>) => {
    const ids = idsOf(variables);
    const relations = RELATIONS.filter(({ source, target }) => ids.includes(source.id) || ids.includes(target.id));
    return { neighbourhood: { nodes: [], relations, omitted: 0, after: null } };
  },
  DocumentFacts: ({ id }: Readonly<Record<string, unknown>>) => {
    const name = String(id);
    return { document: { id, name, nameVi: name, statedRelations: page(STATED[name as keyof typeof STATED]) } };
  },
  DocumentText: ({ id }: Readonly<Record<string, unknown>>) => ({ document: { id } }),
  Paths: () => ({
    paths: [
      { length: 1, nodes: [ENTITIES[0], ENTITIES[2]], relations: RELATIONS.slice(0, 1), strengths: ["STRONG"] },
      ...[1, 2, 3, 4].map(() => ({ length: 1, nodes: [], relations: [], strengths: [] })),
    ],
  }),
};

let server: AnsweringServer;
let explorer: Explorer;

beforeEach(async () => {
  server = await startAnsweringServer(ANSWERS);
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  explorer = createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never });
});

afterEach(() => server.close());

function shown(): readonly string[] {
  return explorer.store.getState().view.entities;
}

/** Once the state is so; gives up after a second. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await sleep(5);
  expect(isSo()).toBe(true);
}

/** Long enough for every answer that is on its way. */
const settle = (): Promise<void> => sleep(80);

function linkOf(...entities: string[]): string {
  return toPermalink({ ...EMPTY_VIEW, entities });
}

describe("waiting for a new picture", () => {
  it("keeps the newer wait, with its way out, when the older one is given up for it", async () => {
    const { commands, store } = explorer;
    const [first, second] = [server.hold("DocumentFacts"), server.hold("DocumentFacts")];
    commands.showDocument("document:a");
    await first.isAsked;
    commands.showDocument("document:b");
    await second.isAsked;
    first.letGo();
    await settle();
    expect(store.getState().busy).toBeDefined();
    expect(shown()).toEqual([]);
    second.letGo();
    await until(() => shown().length > 0);
    expect(shown()).toEqual(["province:there", "meeting:two"]);
    expect(store.getState()).toMatchObject({ busy: undefined, failure: undefined });
  });

  it("shows the newest of two links, though the older one's answer comes last", async () => {
    const { commands, store } = explorer;
    const first = server.hold("Entities");
    commands.openLink(linkOf("province:here"), NAME);
    await first.isAsked;
    commands.openLink(linkOf("province:there"), NAME);
    await until(() => shown().length > 0);
    first.letGo();
    await settle();
    expect(shown()).toEqual(["province:there"]);
    expect(store.getState().busy).toBeUndefined();
  });

  it("leaves nothing waiting, and nothing said, where the reader cancels a link", async () => {
    const { commands, store } = explorer;
    const held = server.hold("Entities");
    commands.openLink(linkOf("province:here"), NAME);
    await held.isAsked;
    commands.cancel();
    expect(store.getState().busy).toBeUndefined();
    held.letGo();
    await settle();
    expect(shown()).toEqual([]);
    expect(store.getState()).toMatchObject({ busy: undefined, failure: undefined });
  });
});

describe("waiting for what an expansion brings", () => {
  async function openHere(): Promise<void> {
    explorer.commands.openLink(linkOf("province:here", "province:there"), NAME);
    await until(() => shown().length > 0);
  }

  it("can be seen where it is long, and cancelled", async () => {
    await openHere();
    const { commands, store } = explorer;
    const held = server.hold("NeighbourLinks");
    commands.expand("province:here");
    await held.isAsked;
    await until(() => store.getState().busy !== undefined);
    commands.cancel();
    held.letGo();
    await settle();
    expect(shown()).toEqual(["province:here", "province:there"]);
    expect(store.getState()).toMatchObject({ busy: undefined, failure: undefined });
  });

  it("brings all of two that follow each other closely", async () => {
    await openHere();
    explorer.commands.expand("province:here");
    explorer.commands.expand("province:there");
    await until(() => shown().length === 4);
    expect(explorer.store.getState().past.map(({ name }) => name.en)).toHaveLength(2);
  });

  it("drops what comes when its entity has left, and adds nothing to the picture that took its place", async () => {
    await openHere();
    const { commands, store } = explorer;
    const cleared = server.hold("NeighbourLinks");
    commands.expand("province:here");
    await cleared.isAsked;
    commands.run(clearView);
    cleared.letGo();
    await settle();
    expect(shown()).toEqual([]);

    await openHere();
    const replaced = server.hold("NeighbourLinks");
    commands.expand("province:here");
    await replaced.isAsked;
    commands.showDocument("document:b");
    await until(() => shown().includes("meeting:two"));
    replaced.letGo();
    await settle();
    expect(shown()).toEqual(["province:there", "meeting:two"]);
    expect(store.getState().failure).toBeUndefined();
  });
});

describe("trying again", () => {
  it("repeats what failed, not what was asked before it", async () => {
    const { commands, store } = explorer;
    commands.showDocument("document:a");
    await until(() => shown().length > 0);
    commands.run((state) => selectEntities(state, ["province:here", "meeting:one"]));
    server.fail("Subgraph", "TIMEOUT");
    commands.revealRelations();
    await until(() => store.getState().failure !== undefined);
    expect(store.getState().failure).toMatchObject({ code: "TIMEOUT" });
    server.fail("Subgraph");
    server.asked.length = 0;
    commands.again();
    await until(() => server.asked.length > 0);
    await settle();
    expect(server.asked).toEqual(["Subgraph"]);
    expect(store.getState()).toMatchObject({ busy: undefined, failure: undefined });
  });

  it("opens the link that could not be opened", async () => {
    const { commands, store } = explorer;
    server.fail("Relations", "UNAVAILABLE");
    commands.openLink(toPermalink({ ...EMPTY_VIEW, entities: ["province:here"], relations: [RELATIONS[0]?.id ?? ""] }), NAME);
    await until(() => store.getState().failure !== undefined);
    expect(store.getState().busy).toBeUndefined();
    server.fail("Relations");
    commands.again();
    await until(() => shown().length > 0);
  });

  it("tells where drawing a found path fails, and draws it then", async () => {
    const { commands, store } = explorer;
    commands.findPaths("province:here", "meeting:one");
    await until(() => store.getState().paths?.found?.status === "ready");
    server.fail("Belonging", "TIMEOUT");
    commands.drawPath(0);
    await until(() => store.getState().failure !== undefined);
    server.fail("Belonging");
    commands.again();
    await until(() => shown().length > 0);
    expect(shown()).toEqual(["province:here", "meeting:one"]);
  });
});
