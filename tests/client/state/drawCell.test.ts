import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import type { MatrixCell } from "../../../client/model/matrix/matrix.ts";
import type { View } from "../../../client/model/view.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import type { ExplorerState } from "../../../client/state/explorerState.ts";
import { startAnsweringServer, type AnsweringServer } from "../answeringServer.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";

const PEOPLE = Array.from({ length: 450 }, (_, at) => `official:p${at}`);
const PARTS = PEOPLE.map((id) => exampleRelation(id, "ATTENDED", "conference:big"));
const TIES = PEOPLE.map((id) => exampleRelation(id, "REPRESENTS", "province:a"));
const CELL: MatrixCell = {
  row: exampleName("province:a"),
  column: exampleName("country:x"),
  counts: { events: 1, agreements: 0, trade: 0, other: 0, plans: 0 },
  facts: ["conference:big"],
};

function idsOf({ ids }: Readonly<Record<string, unknown>>): readonly string[] {
  return ids as readonly string[];
}

const CROWD = PEOPLE.length + 3;

async function servePeople(): Promise<AnsweringServer> {
  return startAnsweringServer({
    Neighbourhood: ({ first, after }) => {
      const from = Number(after ?? 0);
      const end = from + Number(first);
      const relations = PARTS.slice(from, end);
      return {
        neighbourhood: { nodes: [], relations, omitted: Math.max(0, PARTS.length - end), after: end < PARTS.length ? String(end) : null },
      };
    },
    TiesAbove: (variables) => ({
      entities: idsOf(variables).map((id) => ({
        id,
        relations: { edges: TIES.filter(({ source }) => source.id === id).map((node) => ({ node })) },
      })),
    }),
    DocumentFacts: () => ({
      document: {
        id: "document:d",
        name: "Long report",
        nameVi: "Báo cáo dài",
        statedRelations: {
          totalCount: PARTS.length,
          edges: PARTS.map((node) => ({ node })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    }),
    Entities: (variables) => ({ entities: idsOf(variables).map((id) => exampleEntity(id)) }),
    Belonging: (variables) => ({ entities: idsOf(variables).map((id) => ({ id, relations: { edges: [] } })) }),
  });
}

let server: AnsweringServer;
let explorer: Explorer;

beforeEach(async () => {
  server = await servePeople();
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  explorer = createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never });
});

afterEach(() => server.close());

/** What the state holds once it holds it. Rejects where something fails meanwhile. */
function once<Value>(find: (state: ExplorerState) => Value | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    explorer.store.subscribe((state) => {
      const found = find(state);
      if (state.failure !== undefined) reject(new Error(state.failure.message));
      if (found !== undefined) resolve(found);
    });
  });
}

const drawnView = ({ view }: ExplorerState): View | undefined => (view.entities.length > 0 ? view : undefined);

describe("drawing a cell of the matrix", () => {
  it("reads everybody who took part, on as many pages as they fill, and draws them all where the reader says so", async () => {
    const { commands } = explorer;
    const asked = once(({ crowd }) => crowd);
    commands.drawCell(CELL);
    const { count, draw } = await asked;
    expect(count).toBe(CROWD);
    const drawn = once(drawnView);
    draw(count);
    const view = await drawn;
    const relations = new Set(view.relations);
    expect(PARTS.filter(({ id }) => relations.has(id))).toHaveLength(PARTS.length);
    expect(view.headline?.en).not.toMatch(/left out/);
  });

  it("draws nothing of a large one before the reader says how much, and of a part says what is left out", async () => {
    const { commands, store } = explorer;
    const asked = once(({ crowd }) => crowd);
    commands.drawCell(CELL);
    const { first, draw } = await asked;
    expect(store.getState()).toMatchObject({ view: { entities: [], relations: [] } });
    const drawn = once(drawnView);
    draw(first);
    const { entities, relations, headline } = await drawn;
    expect(entities).toHaveLength(200);
    expect(entities.slice(0, 3)).toEqual(["province:a", "country:x", "conference:big"]);
    const members = new Set(entities);
    expect(relations.length).toBeGreaterThan(0);
    const known = relations.flatMap((id) => store.getState().relations.get(id) ?? []);
    expect(known.every(({ source, target }) => members.has(source.id) && members.has(target.id))).toBe(true);
    expect(headline).toMatchObject({
      en: expect.stringContaining("only the first 200 of 453 entities are drawn, 253 left out"),
      vi: expect.stringContaining("chỉ vẽ 200 thực thể đầu trong 453"),
    });
  });
});

describe("drawing what a document states", () => {
  it("asks before it draws more than two hundred entities", async () => {
    const { commands, store } = explorer;
    const asked = once(({ crowd }) => crowd);
    commands.showDocument("document:d");
    const { count, first, draw } = await asked;
    expect(count).toBe(PEOPLE.length + 1);
    expect(store.getState().view.entities).toEqual([]);
    expect(server.asked).not.toContain("Entities");
    const drawn = once(drawnView);
    draw(first);
    const view = await drawn;
    expect(view.entities).toHaveLength(200);
    expect(view.headline?.en).toBe(
      "“Long report” states 450 facts about 451 entities (only the first 200 of 451 entities are drawn, 251 left out)",
    );
  });
});
