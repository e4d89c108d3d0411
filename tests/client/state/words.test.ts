import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { briefFileName } from "../../../client/brief/briefFileName.ts";
import { selectEntity } from "../../../client/state/actions/select.ts";
import { walkNeighbours } from "../../../client/state/actions/walk.ts";
import { loadFigures } from "../../../client/state/effects/growView.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

/** One idea, one word: what is said in Vietnamese, and what was said beside it. */
const AVOIDED = [
  ["thực thể kề", "láng giềng"],
  ["dữ kiện", "sự việc"],
  ["dẫn chứng", "bằng chứng"],
  ["theo địa giới hiện nay", "theo hiện trạng"],
  ["theo địa giới hiện nay", "theo hiện nay"],
] as const;

describe("the Vietnamese of the interface", () => {
  it.each(AVOIDED)("says %s, never %s", (_said, avoided) => {
    const files = readdirSync("client", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
    const saying = files.filter((file) => readFileSync(path.join("client", file), "utf8").toLowerCase().includes(avoided));
    expect(saying).toEqual([]);
  });
});

describe("what is counted aloud", () => {
  it("is one relation, and two relations", () => {
    const entities = ["official:a", "official:b"].map((id) => exampleEntity(id));
    const relation = exampleRelation("official:a", "COOPERATED_WITH", "official:b");
    const state: ExplorerState = {
      ...INITIAL_STATE,
      entities: Lookup.of(byId(entities)),
      relations: Lookup.of(byId([relation])),
      view: {
        ...INITIAL_STATE.view,
        entities: entities.map(({ id }) => id),
        relations: [relation.id],
        positions: { "official:a": { x: 0, y: 0 }, "official:b": { x: 90, y: 0 } },
      },
    };
    expect(walkNeighbours(state, 1).announcement?.text.en).toMatch(/, 1 relation shown$/);
    expect(walkNeighbours(selectEntity(state, "official:a"), 1).announcement?.text.en).toContain("neighbour 1 of 1");
  });
});

describe("the name of a brief's file", () => {
  it("is its title without marks, and never ends in a hyphen where it is cut", () => {
    expect(briefFileName("Đà Nẵng & Nhật Bản: hợp tác", "md")).toBe("da-nang-nhat-ban-hop-tac.md");
    expect(briefFileName(`${"a".repeat(59)} b`, "docx")).toBe(`${"a".repeat(59)}.docx`);
  });
});

describe("the figures of an entity that is not in the loaded data", () => {
  it("are said not to be there, in place of waiting for them", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const execute = (): Promise<never> => Promise.resolve({ entity: null } as never);
    const layOutApart = (): Promise<never> => new Promise<never>(() => undefined);
    await loadFigures({ store, execute, sendQuery: layOutApart, layOutApart }, "province:gone");
    expect(store.getState().figures["province:gone"]).toMatchObject({ status: "failed", failure: { code: "NOT_FOUND" } });
  });
});
