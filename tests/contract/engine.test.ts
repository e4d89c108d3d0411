import { afterEach, beforeEach, expect, it } from "@jest/globals";

import type { CypherEngine, Parameters, Write } from "../../server/store/cypherEngine.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { describeEngines } from "./describeEngines.ts";

const CREATE = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row.props RETURN count(n) AS n";
const JOIN =
  "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) MERGE (a)-[r:ATTENDED {id: row.id}]->(b) RETURN count(r) AS n";
const IDS = "MATCH (n:Entity) RETURN n.id AS id ORDER BY id";
/** Long, and bounded in memory. */
const LONG = "UNWIND range(1, $size) AS a UNWIND range(1, $size) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(*) AS n";

function create(...ids: string[]): Write {
  return {
    statement: CREATE,
    parameters: { rows: ids.map((id) => ({ id, props: { searchText: id.replace(":", " ") } })) },
    expectedCount: ids.length,
  };
}

describeEngines("the engine port", (contract) => {
  let engine: CypherEngine;
  beforeEach(async () => {
    engine = await contract.open();
  });
  afterEach(() => engine.close());

  // What cannot be stopped goes on after its caller has left, and closing waits for it.
  const size = (): Parameters => ({ size: engine.capabilities.cancels ? 100_000 : 2_000 });
  const ids = async (): Promise<readonly unknown[]> => (await engine.run(IDS, {})).map(({ id }) => id);

  it("gives values back as they were sent: whole numbers whole, lists, maps, no value", async () => {
    const sent = {
      whole: 1_764_000_000_000,
      half: 0.5,
      negative: -3,
      text: "Đà Nẵng",
      flag: true,
      list: ["a", "b"],
      empty: [],
      nothing: null,
    };
    await engine.writeBatch([{ statement: "CREATE (n:Probe) SET n += $sent", parameters: { sent } }]);
    const [row] = await engine.run(
      "MATCH (n:Probe) RETURN n {.whole, .half, .negative, .text, .flag, .list, .empty, .nothing} AS back, n.whole % 2 AS rest, n.whole / 1000000000000 AS quotient",
      {},
    );
    expect(row).toEqual({ back: sent, rest: 0, quotient: 1 });
  });

  it("keeps all writes of a batch or none: an error in the last statement takes the first back", async () => {
    await engine.writeBatch([create("official:a")]);
    await expect(engine.writeBatch([create("official:b"), { statement: "RETURN 1 / 0 AS broken", parameters: {} }])).rejects.toMatchObject({
      code: "INTERNAL",
    });
    expect(await ids()).toEqual(["official:a"]);
    await engine.writeBatch([create("official:c")]);
    expect(await ids()).toEqual(["official:a", "official:c"]);
  });

  it("takes a batch back where a statement touched fewer rows than it was given", async () => {
    const join: Write = {
      statement: JOIN,
      parameters: { rows: [{ id: "r1", source: "official:a", target: "official:nobody" }] },
      expectedCount: 1,
    };
    await expect(engine.writeBatch([create("official:a"), join])).rejects.toMatchObject({
      code: "CONFLICT",
      details: { expected: 1, touched: 0 },
    });
    expect(await ids()).toEqual([]);
  });

  it("shows a text index only what was committed, and forgets what was changed or deleted", async () => {
    const find = (): Promise<readonly string[]> => engine.candidates(["giang"], 10);
    await expect(
      engine.writeBatch([create("province:giang"), { statement: "RETURN 1 / 0 AS broken", parameters: {} }]),
    ).rejects.toMatchObject({ code: "INTERNAL" });
    expect(await find()).toEqual([]);
    await engine.writeBatch([create("province:giang", "province:an")]);
    expect(await find()).toEqual(["province:giang"]);
    await engine.writeBatch([
      { statement: "MATCH (n:Entity {id: $id}) SET n.searchText = 'other' RETURN count(n) AS n", parameters: { id: "province:giang" } },
    ]);
    expect(await find()).toEqual([]);
    expect(await engine.candidates(["other"], 10)).toEqual(["province:giang"]);
    await engine.writeBatch([{ statement: "MATCH (n:Entity) DETACH DELETE n", parameters: {} }]);
    expect(await engine.candidates(["other", "an"], 10)).toEqual([]);
  });

  it("finds by any of the tokens, words that are stop words in English among them", async () => {
    await engine.writeBatch([
      {
        statement: CREATE,
        parameters: {
          rows: [
            { id: "province:1", props: { searchText: "an giang 1an 1gi" } },
            { id: "country:2", props: { searchText: "to the 1to" } },
          ],
        },
      },
    ]);
    expect(await engine.candidates(["an", "nowhere"], 10)).toEqual(["province:1"]);
    expect(await engine.candidates(["to"], 10)).toEqual(["country:2"]);
    expect(await engine.candidates(["1gi"], 10)).toEqual(["province:1"]);
    expect(await engine.candidates([], 10)).toEqual([]);
  });

  it("tells the caller TIMEOUT past its time and goes on answering others", async () => {
    await expect(engine.run(LONG, size(), { timeoutMs: 100 })).rejects.toMatchObject({ code: "TIMEOUT", details: { timeoutMs: 100 } });
    expect(await engine.run("RETURN 1 AS one", {})).toEqual([{ one: 1 }]);
  });

  it("tells a caller that goes away TIMEOUT", async () => {
    const leave = new AbortController();
    const answer = engine.run(LONG, size(), { signal: leave.signal });
    leave.abort();
    await expect(answer).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it("says INTERNAL of a statement that is wrong", async () => {
    await expect(engine.run("MATCH (n RETURN n", {})).rejects.toMatchObject({ code: "INTERNAL" });
  });

  it("keeps what a checkpoint holds for the next opening, text index and relations too", async () => {
    const join: Write = {
      statement: JOIN,
      parameters: { rows: [{ id: "r1", source: "official:a", target: "official:b" }] },
      expectedCount: 1,
    };
    await engine.writeBatch([create("official:a", "official:b"), join]);
    await engine.checkpoint();
    await engine.close();
    engine = await contract.reopen();
    expect(await ids()).toEqual(["official:a", "official:b"]);
    expect(await engine.candidates(["b"], 10)).toEqual(["official:b"]);
    expect(
      await engine.run("UNWIND ['official:a'] AS id MATCH (n:Entity {id: id})-[r]->(m:Entity) RETURN r.id AS rid, m.id AS mid", {}),
    ).toEqual([{ rid: "r1", mid: "official:b" }]);
  });

  it("keeps what was written without a checkpoint for the next opening", async () => {
    await engine.writeBatch([create("official:a")]);
    await engine.close();
    engine = await contract.reopen();
    expect(await ids()).toEqual(["official:a"]);
  });

  it("prepares an already prepared store without harm", async () => {
    await engine.writeBatch([create("official:a")]);
    await engine.prepare();
    expect(await engine.candidates(["official"], 10)).toEqual(["official:a"]);
  });

  it("refuses a second entity of the same id", async () => {
    await engine.writeBatch([create("official:a")]);
    await expect(engine.writeBatch([{ statement: "CREATE (n:Entity {id: $id})", parameters: { id: "official:a" } }])).rejects.toMatchObject(
      { code: "INTERNAL" },
    );
  });

  it("says what to do where a store cannot be opened", async () => {
    const { neo4j, dataDir } = contract.config();
    if (neo4j === undefined) {
      await expect(openEngine({ dataDir })).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("DATA_DIR") });
    } else {
      await expect(openEngine({ dataDir, neo4j: { ...neo4j, password: "wrong" } })).rejects.toMatchObject({
        code: "UNAVAILABLE",
        message: expect.stringContaining("NEO4J_PASSWORD"),
      });
      await expect(openEngine({ dataDir, neo4j: { ...neo4j, uri: "bolt://127.0.0.1:1" } })).rejects.toMatchObject({
        code: "UNAVAILABLE",
        details: { retryable: 1 },
      });
      await expect(openEngine({ dataDir, neo4j: { ...neo4j, database: "nowhere" } })).rejects.toMatchObject({ code: "UNAVAILABLE" });
    }
  });
});
