import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createStore } from "zustand/vanilla";
import { askQuestion } from "../../../client/api/askQuestion.ts";
import { createExecute, type Execute } from "../../../client/api/execute.ts";
import { createSendQuery } from "../../../client/api/sendQuery.ts";
import { foldRelations } from "../../../client/model/folding.ts";
import { scaleOnStage } from "../../../client/model/layouts/fittest.ts";
import { obstaclesOf, passedBy } from "../../../client/model/layouts/obstacles.ts";
import { routesOf } from "../../../client/model/layouts/routes.ts";
import { QUESTIONS } from "../../../client/model/questions/index.ts";
import { presetSlots } from "../../../client/model/questions/question.ts";
import { finished } from "../../../client/model/steps.ts";
import { visibleInput } from "../../../client/state/actions/arrange.ts";
import { drawnIn } from "../../../client/state/drawnIn.ts";
import { answerQuestion } from "../../../client/state/effects/answerQuestion.ts";
import type { EffectContext } from "../../../client/state/effects/context.ts";
import { loadOverview } from "../../../client/state/effects/loadOverview.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";

const HOME_COUNTRY = "country:vn";
let server: ChildProcess;
let folder: string;
let execute: Execute;
let address: string;

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const match = /answers on (http:\S+)/.exec(said);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", () => reject(new Error(`The server did not start: ${said}`)));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whomet-questions-"));
  const start = 'import("./server/main.ts").then(({ main }) => main())';
  server = spawn(process.execPath, ["--import", "tsx", "--eval", start], {
    env: { ...process.env, NODE_OPTIONS: "", PORT: "0", HOST: "127.0.0.1", DATA_DIR: folder },
  });
  address = await addressOf(server);
  execute = createExecute(`${address}/graphql`);
});

afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

describe.each(QUESTIONS.map((question) => [question.id, question] as const))("the worked question %s", (_, question) => {
  it("has an answer of at least five relations that does not hang together through the home country alone", async () => {
    const slots = presetSlots(question);
    const data = await askQuestion(execute, { question, slots, homeCountry: HOME_COUNTRY });
    const answer = question.answer(slots, data);
    if (answer === undefined) throw new Error("The loaded data do not answer it.");
    const relations = answer.relationIds.flatMap((id) => data.relations[id] ?? []);
    expect(
      relations.filter(({ source, target }) => source.id !== HOME_COUNTRY && target.id !== HOME_COUNTRY).length,
    ).toBeGreaterThanOrEqual(5);
    expect(answer.relationIds).toContain(answer.firstRelationId);
    const first = answer.relationIds.map((id) => data.relations[id]).find((relation) => relation?.id === answer.firstRelationId);
    expect(first).toMatchObject({ modality: "ASSERTED" });
    expect(first?.start ?? first?.observed[0]).toMatch(/^\d{4}/);
    expect(first?.firstEvidence.length).toBeGreaterThan(0);
    expect(["PART_OF", "REPRESENTS", "LOCATED_IN", "SUCCEEDED_BY"]).not.toContain(first?.type);
    expect(answer.entityIds.every((id) => data.entities[id] !== undefined)).toBe(true);
    expect(answer.headline.en).toMatch(/\d/);
    expect(answer.headline.vi).toMatch(/\d/);
  });

  it("is drawn large enough to read, with no line through the box of an entity that is not its end", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const apart = (): Promise<never> => Promise.reject(new Error("No worked question is laid out apart."));
    const context: EffectContext = { store, execute, sendQuery: createSendQuery(`${address}/graphql`), layOutApart: apart };
    await loadOverview(context);
    await answerQuestion(context, { id: question.id });
    const state = store.getState();
    const { view } = state;
    const input = visibleInput(state);
    expect(scaleOnStage(input, { positions: view.positions, bands: view.bands })).toBeGreaterThan(0.6);
    const folded = foldRelations(drawnIn(state).relations, view.folds.apart);
    const links = folded.map(({ lead }) => ({ id: lead.id, source: lead.source.id, target: lead.target.id }));
    const routes = finished(routesOf({ items: input.items, positions: view.positions, links }));
    const obstacles = obstaclesOf(input.items, view.positions);
    const through = links.flatMap(({ id, source, target }) => {
      const line = [view.positions[source], ...(routes.get(id) ?? []), view.positions[target]].flatMap((point) => point ?? []);
      return passedBy(obstacles, line)
        .filter((passed) => passed !== source && passed !== target)
        .map((passed) => `${id} through ${passed}`);
    });
    expect(links.length).toBeGreaterThan(0);
    expect(through).toEqual([]);
  });
});

describe("the question across the merger", () => {
  it("draws the succession", async () => {
    const question = QUESTIONS.find(({ id }) => id === "across-merger");
    if (question === undefined) throw new Error("There is no such question.");
    const slots = presetSlots(question);
    const data = await askQuestion(execute, { question, slots, homeCountry: HOME_COUNTRY });
    const types = question.answer(slots, data)?.relationIds.map((id) => data.relations[id]?.type);
    expect(types).toContain("SUCCEEDED_BY");
  });

  it("is not offered for places that nothing joins", async () => {
    const question = QUESTIONS.find(({ id }) => id === "border-story");
    if (question === undefined) throw new Error("There is no such question.");
    const slots = { province: "province:vn-71", locality: "country:ad" };
    expect(question.answer(slots, await askQuestion(execute, { question, slots, homeCountry: HOME_COUNTRY }))).toBeUndefined();
  });
});
