import { beforeAll, describe, expect, it } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { OverviewQuery } from "../../../client/api/generated/operations.ts";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";
import { NO_PATH_WISH, type PathWish } from "../../../client/model/pathWish.ts";
import { DifferencesNote } from "../../../client/panels/DifferencesNote.tsx";
import { EmptyAnswerCard } from "../../../client/panels/EmptyAnswerCard.tsx";
import { NothingFound } from "../../../client/panels/NothingFound.tsx";
import { PathsPanel } from "../../../client/panels/PathsPanel.tsx";
import { INITIAL_STATE, type ExplorerState, type FoundPath, type PathSearch } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { showPanel } from "../showPanel.tsx";

const SUMMARY: OverviewQuery["summary"] = {
  entities: 320,
  referenceEntities: 0,
  relations: 600,
  referenceRelations: 0,
  documents: 37,
  evidence: 900,
  undatedRelations: 60,
  first: "2014-03",
  last: "2025-11-04",
  engine: "grafeo",
  dataVersion: "9-new",
  homeCountry: exampleName("country:vn"),
};
const ENDS = ["official:a", "official:b"].map((id) => exampleEntity(id));
const STATE: ExplorerState = {
  ...INITIAL_STATE,
  entities: Lookup.of(byId(ENDS)),
  overview: { status: "ready", value: { summary: SUMMARY, ontology: { kinds: [], relationTypes: [] } } },
};
const WISH: PathWish = { ...NO_PATH_WISH, from: ["official:a"], to: ["official:b"], maxHops: 2 };

function pathOver(middle: string, boundMet: boolean): FoundPath {
  const relations = [exampleRelation("official:a", "MET_WITH", middle), exampleRelation(middle, "MET_WITH", "official:b")];
  return {
    length: 2,
    weakHops: 0,
    boundMet,
    nodes: ["official:a", middle, "official:b"].map((id) => exampleEntity(id)),
    relations: relations.map((relation) => ({ ...relation, evidence: [] })),
  };
}

function searched(paths: readonly FoundPath[], wish: PathWish = WISH): PathSearch {
  return { wish, found: { status: "ready", value: { paths } } };
}

beforeAll(async () => {
  await startI18n("EN");
});

describe("a search for paths that found none", () => {
  it("says over how many documents of which years, and offers what else to allow", async () => {
    const search = searched([], { ...WISH, inTimeOrder: true, excludeTypes: ["PART_OF"] });
    const { store } = showPanel(<PathsPanel search={search} />, { ...STATE, paths: search });
    expect(screen.getByText("None within 2 hops.")).toBeTruthy();
    expect(screen.getByText("Searched: 37 documents, 2014–2025, 600 relations, 10 % of them undated.")).toBeTruthy();
    const tries = screen.getByRole("group", { name: "What to try" });
    expect(
      within(tries)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Allow 3 hops", "Include what is planned or hoped for", "Go through hubs too", "In any order of time", "Leave nothing out"]);
    await userEvent.click(within(tries).getByRole("button", { name: "Include what is planned or hoped for" }));
    await waitFor(() => expect(store.getState().paths?.wish).toEqual({ ...search.wish, planned: true }));
  });

  it("offers nothing where everything is allowed already", () => {
    const search = searched([], { ...WISH, maxHops: 6, planned: true, throughHubs: true });
    showPanel(<PathsPanel search={search} />, { ...STATE, paths: search });
    expect(screen.getByText("None within 6 hops.")).toBeTruthy();
    expect(screen.queryByRole("group", { name: "What to try" })).toBeNull();
  });
});

describe("a list of paths", () => {
  it.each([
    ["that the search could not complete says that there may be more", [pathOver("official:c", true)], /the search met a bound/],
    [
      "that is full says so",
      ["c", "d", "e", "f", "g"].map((id) => pathOver(`official:${id}`, false)),
      /^The first 5 are listed; there may be/,
    ],
    ["that is complete says nothing of more", [pathOver("official:c", false)], undefined],
  ])("%s", (_, paths, said) => {
    const search = searched(paths);
    showPanel(<PathsPanel search={search} />, { ...STATE, paths: search });
    expect(screen.getByRole("list", { name: "Paths" }).children).toHaveLength(paths.length);
    if (said === undefined) expect(screen.queryByText(/there may be more/i)).toBeNull();
    else expect(screen.getByText(said).textContent).toMatch(/there may be more paths/i);
  });
});

describe("a search for a name that found nothing", () => {
  it("says over how many documents of which years", () => {
    showPanel(<NothingFound failed={false} />, STATE);
    expect(screen.getByText(/^Looked through 320 entities from 37 documents, 2014–2025\. Try fewer letters/)).toBeTruthy();
  });
});

describe("a worked question without an answer", () => {
  it.each([
    ["partners-of", { province: "province:p" }, "province:p"],
    ["across-offices", { person: "official:a" }, "official:a"],
  ])("offers to look more widely for those it asks about: %s", async (id, slots, who) => {
    const entities = Lookup.of(byId([exampleEntity(who)]));
    const asked: unknown[] = [];
    const execute = (_document: unknown, variables: unknown): Promise<never> => {
      asked.push(variables);
      return new Promise<never>(() => undefined);
    };
    const empty = { title: { en: "Whose?", vi: "Của ai?" }, asked: { id, slots }, nearest: [] };
    showPanel(<EmptyAnswerCard empty={empty} />, { ...STATE, entities }, execute);
    expect(screen.getByText(/^Searched: 37 documents, 2014–2025/)).toBeTruthy();
    const name = who.split(":")[1] ?? "";
    await userEvent.click(screen.getByRole("button", { name: `Whom ${name} met or was named with, plans included` }));
    await waitFor(() => expect(asked).toContainEqual({ ids: [who] }));
  });
});

describe("the note on a link made with other data", () => {
  const NONE = { of: "link", madeOf: "3-foreign", missing: [], changed: [] } as const;

  it.each([
    ["nothing", /What changed since cannot be told/],
    ["first", /Too much changed since to look through all of it/],
  ] as const)("says how much can be told of it: %s", (told, said) => {
    showPanel(<DifferencesNote {...NONE} told={told} />, STATE);
    expect(screen.getByText("This link was made with other data (version 3-foreign).")).toBeTruthy();
    expect(screen.getByText(said)).toBeTruthy();
  });
});
