import { afterAll, beforeAll, expect, it } from "@jest/globals";

import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { GraphReader, PathRequest } from "../../server/store/graphStore.ts";
import { createGraphReader } from "../../server/store/reader/createGraphReader.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET } from "./exampleDataset.ts";
import { TALKS } from "./talksDataset.ts";

const REQUEST: PathRequest = {
  from: ["official:an"],
  to: ["official:taro"],
  maxHops: 4,
  first: 10,
  throughHubs: false,
  modalities: REPORTED_MODALITIES,
  statuses: ["ACCEPTED"],
};

describeEngines("paths", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(TALKS, DATASET);
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  const ask = async (request: Partial<PathRequest>): Promise<readonly string[]> =>
    (await reader.paths({ ...REQUEST, ...request })).map(
      ({ nodes, weakHops }) =>
        `${nodes
          .slice(1, -1)
          .map(({ id }) => id)
          .join(" > ")} (${weakHops})`,
    );

  it("orders by weak hops, then length, then newest date, and never goes through a counted set or the home country", async () => {
    expect(await ask({})).toEqual([
      "meeting:talks-2023 (0)",
      "meeting:talks-2022 (0)",
      "meeting:talks-undated (0)",
      "meeting:talks-2022 > province:vn-hn > organization:embassy-jp (1)",
    ]);
  });

  it("goes through hubs where asked", async () => {
    expect(await ask({ from: ["country:vn"], to: ["country:fr"], maxHops: 2 })).toEqual([]);
    expect(await ask({ from: ["country:vn"], to: ["country:fr"], maxHops: 2, throughHubs: true })).toEqual(["topic:rice (2)"]);
  });

  it("lets a hub be an end", async () => {
    expect(await ask({ from: ["official:an"], to: ["country:vn"], maxHops: 2 })).toEqual(["organization:mofa-vn (0)"]);
  });

  it("never goes through a document, and uses mentions only by name", async () => {
    expect(await ask({ from: ["official:an"], to: ["topic:rice"], maxHops: 2, types: ["MENTIONS"] })).toEqual([]);
    expect(await ask({ from: ["document:first"], to: ["topic:rice"], maxHops: 1 })).toEqual([]);
    expect(await ask({ from: ["document:first"], to: ["topic:rice"], maxHops: 1, types: ["MENTIONS"] })).toEqual([" (1)"]);
  });

  it("leaves out what the request excludes", async () => {
    expect(await ask({ excludeIds: ["meeting:talks-2023"], excludeTypes: ["HELD_IN"] })).toEqual([
      "meeting:talks-2022 (0)",
      "meeting:talks-undated (0)",
    ]);
    expect(await ask({ from: ["official:binh"], to: ["official:an"], maxHops: 2, modalities: ["ASSERTED", "PLANNED"] })).toEqual([
      "meeting:talks-2023 (0)",
      "meeting:talks-2022 (0)",
    ]);
    expect(await ask({ from: ["official:proposed"] })).toEqual([]);
    expect(await ask({ from: ["official:proposed"], maxHops: 2, statuses: ["ACCEPTED", "PROPOSED"] })).toEqual(["meeting:talks-2022 (0)"]);
  });

  it("keeps the order of time where asked: what comes first is not certainly later", async () => {
    const request = { from: ["official:taro"], to: ["country:fr"], maxHops: 4, throughHubs: false } as const;
    expect(await ask(request)).toEqual([
      "meeting:talks-2023 > official:an > agreement:mou (0)",
      "meeting:talks-2022 > official:an > agreement:mou (0)",
      "meeting:talks-undated > official:an > agreement:mou (0)",
    ]);
    expect(await ask({ ...request, inTimeOrder: true })).toEqual([
      "meeting:talks-2023 > official:an > agreement:mou (0)",
      "meeting:talks-2022 > official:an > agreement:mou (0)",
    ]);
    expect(await ask({ from: ["country:fr"], to: ["official:taro"], inTimeOrder: true })).toEqual([
      "agreement:mou > official:an > meeting:talks-2023 (0)",
    ]);
  });

  it("joins any of several starts with any of several ends", async () => {
    const paths = await reader.paths({
      ...REQUEST,
      from: ["official:an", "official:binh"],
      to: ["official:taro", "country:fr"],
      maxHops: 2,
    });
    expect(paths.map(({ nodes }) => [nodes.at(0)?.id, nodes.at(-1)?.id])).toEqual([
      ["official:an", "official:taro"],
      ["official:binh", "official:taro"],
      ["official:an", "country:fr"],
      ["official:an", "official:taro"],
      ["official:an", "official:taro"],
    ]);
  });

  it("refuses more than six hops", async () => {
    await expect(reader.paths({ ...REQUEST, maxHops: 7 })).rejects.toMatchObject({
      code: "LIMIT_EXCEEDED",
      details: { argument: "maxHops", limit: 6, asked: 7 },
    });
  });
});
