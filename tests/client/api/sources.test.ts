import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { createExecute } from "../../../client/api/execute.ts";
import { createSendQuery } from "../../../client/api/sendQuery.ts";
import { documentsBehind } from "../../../client/model/documentsBehind.ts";
import { selectEntity } from "../../../client/state/actions/select.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import type { StatedRelation } from "../../../client/state/explorerState.ts";
import { addressOf } from "../addressOf.ts";
import { startWhomet, type RunningWhomet } from "../../e2e/startWhomet.ts";

const MOST_TURNS = 2_000;
const ASKED = ["country:cn", "organization:mofa-vn", "official:bui-thanh-son"];
const SENTENCES = `query ($id: ID!) { entity(id: $id) { evidence(first: 200) { pageInfo { hasNextPage } edges { node { document { id } } } } } }`;

let whomet: RunningWhomet;
let explorer: Explorer;
let stop: () => void;

beforeAll(async () => {
  whomet = await startWhomet();
  const apart = (): Promise<never> => Promise.reject(new Error("Nothing is laid out apart."));
  const url = `${whomet.url}/graphql`;
  explorer = createExplorer({ execute: createExecute(url), sendQuery: createSendQuery(url), layOutApart: apart });
  stop = explorer.commands.start(addressOf());
});

afterAll(async () => {
  stop();
  await whomet.stop();
});

/** The relations of an entity, as its panel lists them. */
async function relationsOf(id: string): Promise<readonly StatedRelation[]> {
  explorer.commands.run((state) => selectEntity(state, id));
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const detail = explorer.store.getState().entityDetails[id];
    if (detail?.status === "ready") return detail.value.allRelations;
    if (detail?.status === "failed") throw new Error(detail.failure.message);
    await sleep(10);
  }
  throw new Error(`${id} was not read.`);
}

/** Every document that states something about an entity, asked for in another way. */
async function documentsOf(id: string): Promise<ReadonlySet<string>> {
  const response = await fetch(`${whomet.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: SENTENCES, variables: { id } }),
  });
  const { data } = (await response.json()) as {
    data: { entity: { evidence: { pageInfo: { hasNextPage: boolean }; edges: { node: { document: { id: string } } }[] } } };
  };
  const { pageInfo, edges } = data.entity.evidence;
  expect(pageInfo.hasNextPage).toBe(false);
  return new Set(edges.map(({ node }) => node.document.id));
}

describe("the sources of an entity in the bundled data", () => {
  it.each(ASKED)("are all documents that state one of its facts: %s", async (id) => {
    const listed = documentsBehind(await relationsOf(id)).map(({ document }) => document.id);
    expect(new Set(listed)).toEqual(await documentsOf(id));
    expect(listed).toHaveLength(new Set(listed).size);
  });

  it("hold some that are only the second source of every fact that they state", async () => {
    const counts = await Promise.all(
      ASKED.map(async (id) => {
        const relations = await relationsOf(id);
        const first = new Set(relations.flatMap(({ firstEvidence }) => firstEvidence.map(({ document }) => document.id)));
        return documentsBehind(relations).filter(({ document }) => !first.has(document.id)).length;
      }),
    );
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });
});
