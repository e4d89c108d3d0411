import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { hasFailed, type IngestReport } from "../../server/ingestion/ingestReport.ts";
import { runIngestion } from "../../server/ingestion/runIngestion.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { FORUM, relationsFile, removeSources, writeSource } from "../dataset/sourceFolder.ts";

const WENT_WELL = "The forum went well.";
const SOURCE = {
  ...FORUM,
  "entities/more.yaml": "- {id: topic:tea, name: Tea}\n",
  "relations/all.yaml": relationsFile({
    [WENT_WELL]: ["relation: official:ana-alpha SPOKE_ABOUT topic:rice", "relation: official:ben-beta SPOKE_ABOUT topic:tea"],
  }),
};

describe("runIngestion", () => {
  let dataDir = "";
  let store: GraphStore;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "whomet-ingest-"));
    store = createGraphStore(await openEngine({ dataDir }));
    await store.prepare();
  });

  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  afterAll(removeSources);

  async function ingest(files: Readonly<Record<string, string>>): Promise<IngestReport> {
    return runIngestion({ source: writeSource(files), store });
  }

  it("loads a source, and changes nothing the second time", async () => {
    const first = await ingest(SOURCE);
    expect(first).toMatchObject({
      created: 12,
      changed: 0,
      removed: 0,
      unchanged: 0,
      entities: 8,
      relations: 4,
      rejected: [],
      engine: "embedded",
      accepted: true,
    });
    const second = await ingest(SOURCE);
    expect(second).toMatchObject({ created: 0, changed: 0, removed: 0, unchanged: 12, checksum: first.checksum });
  });

  it("retires what the source no longer states", async () => {
    await ingest(SOURCE);
    const report = await ingest({
      ...SOURCE,
      "entities/more.yaml": "",
      "relations/all.yaml": relationsFile({ [WENT_WELL]: ["relation: official:ana-alpha SPOKE_ABOUT topic:rice"] }),
    });
    expect(report.removed).toBeGreaterThan(0);
    expect(await store.entities(["topic:tea"])).toEqual([undefined]);
  });

  it("retires nothing of a row that is refused", async () => {
    await ingest(SOURCE);
    const broken = {
      [WENT_WELL]: ["relation: official:ana-alpha SPOKE_ABOUT topic:rice", "relation: official:ben-beta SPOKE_ABOUT topic:tea, date: soon"],
    };
    expect(await ingest({ ...SOURCE, "relations/all.yaml": relationsFile(broken) })).toMatchObject({
      relations: 4,
      rejected: [{ kind: "BAD_DATE" }],
    });
    const report = await ingest({ ...SOURCE, "entities/more.yaml": "- {id: topic:tea, name: Tea, colour: green}\n" });
    expect(report).toMatchObject({ removed: 0, rejected: [{ kind: "UNKNOWN_KEY" }] });
    expect(await store.entities(["topic:tea"])).toMatchObject([{ id: "topic:tea" }]);
  });

  it("retires nothing that a refused row may have stated, where the row no longer tells what that was", async () => {
    const kept = "relation: official:ana-alpha SPOKE_ABOUT topic:rice";
    const stated = "relation: country:aa EXPORTS_TO country:bb, date: 2023-05";
    await ingest({ ...SOURCE, "relations/all.yaml": relationsFile({ [WENT_WELL]: [kept, stated] }) });
    for (const broken of [
      "relation: country:aa EXPORTS_TOO country:bb, date: 2023-05",
      "relation: country:aa EXPORTS_TO country:bb, date: 2023-13",
      "relation: country:aa",
      "relation: country:aa EXPORTS_TO Country:BB, date: 2023-05",
    ]) {
      const report = await ingest({ ...SOURCE, "relations/all.yaml": relationsFile({ [WENT_WELL]: [kept, broken] }) });
      expect(report).toMatchObject({ removed: 0, rejected: [{ line: 6 }] });
    }
    const mended = await ingest({ ...SOURCE, "relations/all.yaml": relationsFile({ [WENT_WELL]: [kept] }) });
    expect(mended.removed).toBeGreaterThan(0);
  });

  it("keeps the evidence of a row that is refused, though another row states the same relation", async () => {
    const opened = "Ana Alpha opened the forum.";
    const stated = "relation: official:ana-alpha ATTENDED conference:forum";
    const { checksum } = await ingest({ ...SOURCE, "relations/all.yaml": relationsFile({ [opened]: [stated], [WENT_WELL]: [stated] }) });
    for (const broken of [
      { "The forum went bad.": [stated] },
      { [WENT_WELL]: [`${stated}, date: 1999`] },
      { [WENT_WELL]: [`${stated}, role: king`] },
    ]) {
      const first = `${stated}, date: 2023-05-03`;
      const report = await ingest({ ...SOURCE, "relations/all.yaml": relationsFile({ [opened]: [first], ...broken }) });
      expect(report).toMatchObject({ removed: 0, rejected: [{}] });
      const relation = (
        await store.neighbourhood(
          ["official:ana-alpha"],
          { types: ["ATTENDED"], undated: true, modalities: ["ASSERTED"], statuses: ["ACCEPTED"] },
          { first: 5 },
        )
      ).relations[0];
      const evidence = await store.evidenceOf(relation === undefined ? [] : [relation.id]);
      expect([...evidence.values()].flat().map(({ sentence }) => sentence)).toEqual([opened, WENT_WELL]);
    }
    const again = await ingest({ ...SOURCE, "relations/all.yaml": relationsFile({ [opened]: [stated], [WENT_WELL]: [stated] }) });
    expect(again.checksum).toBe(checksum);
  });

  it("retires nothing while a folder stands there that nobody reads", async () => {
    await ingest(SOURCE);
    const { "relations/all.yaml": misplaced, ...rest } = SOURCE;
    const report = await ingest({ ...rest, "relation/all.yaml": misplaced });
    expect(report).toMatchObject({ removed: 0, relations: 4, rejected: [{ kind: "UNKNOWN_FILE", file: "relation" }] });
  });

  it("retires nothing while a file cannot be read", async () => {
    await ingest(SOURCE);
    const report = await ingest({ ...SOURCE, "relations/all.yaml": "document: [" });
    expect(report).toMatchObject({ removed: 0, relations: 4, rejected: [{ kind: "MALFORMED_YAML" }] });
  });

  it("leaves alone what another dataset states", async () => {
    const { entities, relations } = await ingest(SOURCE);
    const report = await ingest({
      ...FORUM,
      "dataset.yaml": "id: other\ntitle: Another\n",
      "entities/own.yaml": "- {id: topic:salt, name: Salt}\n",
    });
    expect(report).toMatchObject({ removed: 0, entities: entities + 1, relations });
    await ingest({ "dataset.yaml": "id: other\ntitle: Another\n" });
    expect(await store.summary()).toMatchObject({ entities, relations: 2 });
  });

  it("loads nothing and touches nothing where the source as a whole is refused", async () => {
    const { checksum } = await ingest(SOURCE);
    const report = await ingest({ ...FORUM, "dataset.yaml": "id: forum\ntitle: A forum\nminimum: {relations: 9}\n" });
    expect(report).toMatchObject({ accepted: false, created: 0, removed: 0, rejected: [{ kind: "UNDER_MINIMUM" }] });
    expect(hasFailed(report, false)).toBe(true);
    expect(await store.checksum()).toBe(checksum);
  });

  it("stops where it is cancelled, and goes on the next time", async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    await expect(runIngestion({ source: writeSource(SOURCE), store, signal: cancelled.signal })).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(await ingest(SOURCE)).toMatchObject({ entities: 8, relations: 4 });
  });

  it("does everything but the load in a dry run", async () => {
    const report = await runIngestion({ source: writeSource(SOURCE) });
    expect(report).toMatchObject({ created: 0, entities: 8, relations: 4, engine: "none", checksum: "", accepted: true });
  });
});
