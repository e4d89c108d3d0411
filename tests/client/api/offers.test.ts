import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { createExecute } from "../../../client/api/execute.ts";
import { createSendQuery } from "../../../client/api/sendQuery.ts";
import { QUESTIONS } from "../../../client/model/questions/index.ts";
import { clearView } from "../../../client/state/actions/populate.ts";
import { createExplorer, type Explorer } from "../../../client/state/explorer.tsx";
import type { OfferedQuestion } from "../../../client/state/explorerState.ts";
import { addressOf } from "../addressOf.ts";
import { startWhomet, type RunningWhomet } from "../../e2e/startWhomet.ts";

const MOST_TURNS = 2_000;
let whomet: RunningWhomet;
let explorer: Explorer;
let stop: () => void;

beforeAll(async () => {
  whomet = await startWhomet();
});

afterAll(() => whomet.stop());

beforeEach(() => {
  const apart = (): Promise<never> => Promise.reject(new Error("No worked question is laid out apart."));
  const url = `${whomet.url}/graphql`;
  explorer = createExplorer({ execute: createExecute(url), sendQuery: createSendQuery(url), layOutApart: apart });
  stop = explorer.commands.start(addressOf());
});

afterEach(() => stop());

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS && !isSo(); turn += 1) await sleep(10);
  expect(isSo()).toBe(true);
}

function offered(): readonly OfferedQuestion[] {
  const { offered: all } = explorer.store.getState();
  return all?.status === "ready" ? all.value : [];
}

function answers(): number {
  return offered().filter(({ answer }) => answer.status === "ready").length;
}

describe("the questions that the empty canvas offers", () => {
  it("stand there, by name, before any of them is answered, and get their answers one after the other", async () => {
    const known = new Set<number>();
    explorer.store.subscribe(() => known.add(answers()));
    await until(() => offered().length > 0);
    expect(offered().map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id));
    expect(offered().find(({ id }) => id === "partners-of")?.title.vi).toContain("Bắc Giang");
    await until(() => answers() === QUESTIONS.length);
    expect([...known]).toEqual([0, ...QUESTIONS.map((_, index) => index + 1)]);
    for (const { answer } of offered()) expect(answer).toMatchObject({ value: { headline: { en: expect.stringMatching(/\d/) } } });
  });

  it("are not answered while something else is drawn, and are again on an empty canvas", async () => {
    await until(() => offered().length > 0);
    explorer.commands.ask("partners-of");
    const known = answers();
    await until(() => explorer.store.getState().view.entities.length > 0);
    // Long enough for several answers of a server that has given each of them before.
    await sleep(500);
    expect(answers()).toBe(known);
    explorer.commands.run(clearView);
    await until(() => answers() === QUESTIONS.length);
  });
});
