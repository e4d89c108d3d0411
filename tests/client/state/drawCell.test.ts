import { describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import type { MatrixCell } from "../../../client/model/matrix/matrix.ts";
import { createExplorer } from "../../../client/state/explorer.tsx";
import { startAnsweringServer } from "../answeringServer.ts";
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

describe("drawing a cell of the matrix", () => {
  it("reads everybody who took part, on as many pages as they fill", async () => {
    const server = await startAnsweringServer({
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
      Entities: (variables) => ({ entities: idsOf(variables).map((id) => exampleEntity(id)) }),
      Belonging: (variables) => ({ entities: idsOf(variables).map((id) => ({ id, relations: { edges: [] } })) }),
    });
    const never = (): Promise<never> => new Promise<never>(() => undefined);
    const { commands, store } = createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never });
    const drawn = new Promise<readonly string[]>((resolve, reject) => {
      store.subscribe(({ view, failure }) => {
        if (failure !== undefined) reject(new Error(failure.message));
        if (view.relations.length > 0) resolve(view.relations);
      });
    });
    commands.drawCell(CELL);
    const relations = new Set(await drawn);
    expect(PARTS.filter(({ id }) => relations.has(id))).toHaveLength(PARTS.length);
    await server.close();
  });
});
