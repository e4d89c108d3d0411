import { describe, expect, it } from "@jest/globals";
import { factsBehind } from "../../../client/export/exported.ts";
import { NO_FOLDS } from "../../../client/model/folds.ts";
import { listKey } from "../../../client/model/meetingLists.ts";
import { NO_FILTERS, type Filters } from "../../../client/model/view.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const ENTITIES = ["official:a", "official:b", "official:c", "meeting:one", "meeting:two"].map((id) => exampleEntity(id));
const [FIRST, OTHER, THIRD, LATER, OTHER_LATER] = [
  exampleRelation("official:a", "ATTENDED", "meeting:one", { start: "2023" }),
  exampleRelation("official:b", "ATTENDED", "meeting:one", { start: "2023" }),
  exampleRelation("official:c", "ATTENDED", "meeting:one", { start: "2023" }),
  exampleRelation("official:a", "ATTENDED", "meeting:two", { start: "2024" }),
  exampleRelation("official:b", "ATTENDED", "meeting:two", { start: "2024", modality: "HOPED" }),
] as const;
const RELATIONS = [FIRST, OTHER, THIRD, LATER, OTHER_LATER];
const PAIR = { a: "official:a", b: "official:b", grade: "MET" as const, events: ["meeting:one", "meeting:two"], persons: [] };

function stateWith(filters: Partial<Filters>): ExplorerState {
  return {
    ...INITIAL_STATE,
    entities: Lookup.of(byId(ENTITIES)),
    relations: Lookup.of(byId(RELATIONS)),
    meetings: { [listKey("PERSON", "MET")]: { total: 1, pairs: [PAIR] } },
    view: {
      ...INITIAL_STATE.view,
      entities: ENTITIES.map(({ id }) => id),
      relations: RELATIONS.map(({ id }) => id),
      folds: { ...NO_FOLDS, all: true },
      filters: { ...NO_FILTERS, ...filters },
    },
  };
}

describe("the facts behind a line of the picture", () => {
  it("are the parts of those who met, and of nobody else at the event", () => {
    const facts = factsBehind(stateWith({})).get("met|official:a|official:b") ?? [];
    expect(new Set(facts)).toEqual(new Set([FIRST.id, OTHER.id, LATER.id, OTHER_LATER.id]));
  });

  it("are what filters leave of them", () => {
    expect(factsBehind(stateWith({ to: "2023" })).get("met|official:a|official:b")).toEqual([FIRST.id, OTHER.id]);
    const reported = factsBehind(stateWith({ minSources: 1, modalities: ["HOPED"] })).get("met|official:a|official:b");
    expect(reported).toEqual([FIRST.id, OTHER.id]);
  });
});
