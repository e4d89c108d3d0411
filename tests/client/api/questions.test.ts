import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
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
import { startWhomet, type RunningWhomet } from "../../e2e/startWhomet.ts";

const HOME_COUNTRY = "country:vn";
let whomet: RunningWhomet;
let execute: Execute;

beforeAll(async () => {
  whomet = await startWhomet();
  execute = createExecute(`${whomet.url}/graphql`);
});

afterAll(() => whomet.stop());

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

  it("is drawn large enough to read, with no line through the box of an entity that is not its end, nor one that turns twice at one place", async () => {
    const store = createStore<ExplorerState>(() => INITIAL_STATE);
    const apart = (): Promise<never> => Promise.reject(new Error("No worked question is laid out apart."));
    const context: EffectContext = { store, execute, sendQuery: createSendQuery(`${whomet.url}/graphql`), layOutApart: apart };
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
    const lines = links.map((link) => ({
      ...link,
      line: [view.positions[link.source], ...(routes.get(link.id) ?? []), view.positions[link.target]].flatMap((point) => point ?? []),
    }));
    const standing = lines.filter(({ line }) => line.some(({ x, y }, at) => line[at - 1]?.x === x && line[at - 1]?.y === y));
    const through = lines.flatMap(({ id, source, target, line }) => {
      return passedBy(obstacles, line)
        .filter((passed) => passed !== source && passed !== target)
        .map((passed) => `${id} through ${passed}`);
    });
    expect(links.length).toBeGreaterThan(0);
    expect(through).toEqual([]);
    expect(standing).toEqual([]);
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
