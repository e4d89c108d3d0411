import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import type { NamesReport } from "../../../client/state/guidance.ts";
import { startAnsweringServer, type AnsweringServer } from "../answeringServer.ts";
import { exampleEntity } from "../example.ts";

const NAMES = Array.from({ length: 230 }, (_, index) => `Name ${index}`);

/** Every tenth name is borne by nobody. */
function isBorne(name: string): boolean {
  return !name.endsWith("7");
}

const page = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

function never(): never {
  throw new Error("Adding names asks for no such thing.");
}

describe("a pasted list of more names than are looked up at once", () => {
  let server: AnsweringServer;
  let explorer: Explorer;

  beforeAll(async () => {
    server = await startAnsweringServer({
      Search: ({ text }) => {
        const name = String(text);
        const entity = { ...exampleEntity(`person:${name.replaceAll(" ", "-").toLowerCase()}`), label: name };
        return { search: isBorne(name) ? [{ matched: name, score: 1, entity }] : [] };
      },
      Subgraph: () => ({ subgraph: { nodes: [], relations: [], omitted: 0, after: null } }),
      Belonging: ({ ids }) => ({ entities: (ids as readonly string[]).map((id) => ({ id, relations: page })) }),
    });
  });

  afterAll(() => server.close());

  const added = async (text: string, before?: NamesReport): Promise<NamesReport> => {
    explorer.commands.addNames(text, before);
    for (let round = 0; round < 200; round += 1) {
      const { names } = explorer.store.getState().guidance;
      if (names !== undefined && names !== before) return names;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("No report came.");
  };

  const start = (): void => {
    explorer = createExplorer({ execute: createExecute(server.url), sendQuery: never, layOutApart: never });
  };

  afterEach(() => explorer.commands.cancel());

  it.each([
    ["lines", "\n"],
    ["commas", ", "],
  ])("says how many were found, are missing and were left out, and goes on with these: parted by %s", async (_, by) => {
    start();
    const first = await added(NAMES.join(by));
    expect(first.left).toHaveLength(30);
    expect(first.missing).toHaveLength(20);
    expect(first.found + first.missing.length + first.left.length).toBe(230);
    expect(explorer.store.getState().announcement?.text).toMatchObject({
      en: expect.stringMatching(/^180 names added, 20 not found: .*; 30 not looked up yet$/),
      vi: expect.stringMatching(/; còn 30 tên chưa tra$/),
    });

    const second = await added(first.left.join("\n"), first);
    expect(second.left).toEqual([]);
    expect(second.found + second.missing.length).toBe(230);
    expect(explorer.store.getState().view.entities).toHaveLength(second.found);
  });
});
