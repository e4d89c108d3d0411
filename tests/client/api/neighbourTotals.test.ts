import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createStore } from "zustand/vanilla";
import type { Execute } from "../../../client/api/execute.ts";
import { hiddenNeighbours } from "../../../client/model/hiddenNeighbours.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import type { EffectContext } from "../../../client/state/effects/context.ts";
import { expandEntity } from "../../../client/state/effects/expand.ts";
import { followLinks } from "../../../client/state/effects/learnLinks.ts";
import { entitiesOf, neighbourLinks } from "../../../client/state/effects/neighbours.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { serveSeeds, type Served } from "../../contract/serveSeeds.ts";

const START_MS = 120_000;
const EVERYTHING = { first: 1000, confirmed: true } as const;
/** Some of each kind, with neighbours that two relation types lead to. */
const IDS = [
  "province:vn-54",
  "province:vn-09",
  "province:vn-57",
  "country:jp",
  "country:cn",
  "country:vn",
  "country:kr",
  "locality:guangxi",
  "locality:yamaguchi",
  "organization:moit-vn",
  "organization:mofa-vn",
  "official:bui-thanh-son",
];

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whomet-totals-"));
  served = await serveSeeds({ dataDir: folder });
}, START_MS);

afterAll(async () => {
  await served.api.close();
  await served.store.close();
  await rm(folder, { recursive: true, force: true });
});

function contextOver(state: ExplorerState): EffectContext {
  const execute = async (document: { toString(): string }, variables: Record<string, unknown>): Promise<unknown> => {
    const { data, errors } = await served.api.ask(document.toString(), variables);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(" "));
    return data;
  };
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  return { store: createStore<ExplorerState>(() => state), execute: execute as Execute, sendQuery: never, layOutApart: never };
}

function hiddenOf({ store }: EffectContext, id: string): number {
  const state = store.getState();
  const entity = state.entities.get(id);
  if (entity === undefined) throw new Error(`${id} is not in the bundled data.`);
  return hiddenNeighbours(entity, state);
}

async function expectBadgeToHold(context: EffectContext, id: string): Promise<number> {
  const badge = hiddenOf(context, id);
  const before = context.store.getState().view.entities.length;
  await expandEntity(context, id, EVERYTHING);
  expect(context.store.getState().view.entities.length - before).toBe(badge);
  expect(hiddenOf(context, id)).toBe(0);
  return badge;
}

describe("the badge of an entity of the bundled data", () => {
  it.each(IDS)("says how many entities expanding it brings, and then none: %s", async (id) => {
    const context = contextOver(INITIAL_STATE);
    const entities = await entitiesOf(context, [id]);
    context.store.setState(addToView(remember(context.store.getState(), { entities }), { entityIds: [id], relationIds: [], by: "hand" }));
    expect(await expectBadgeToHold(context, id)).toBeGreaterThan(0);
  });

  it("leaves out neighbours on the canvas whose relations were not fetched", async () => {
    const id = "province:vn-54";
    const context = contextOver(INITIAL_STATE);
    const stop = followLinks(context);
    const { nodes } = await neighbourLinks(context, { id });
    const some = nodes.map((node) => node.id).filter((other) => other !== id).slice(0, 6); // prettier-ignore
    const entities = await entitiesOf(context, [id, ...some]);
    const entityIds = entities.map((entity) => entity.id);
    const total = entities.find((entity) => entity.id === id)?.neighbourTotal ?? 0;
    const learnt = new Promise<void>((resolve) => {
      context.store.subscribe(({ links }) => (links[id]?.length === some.length ? resolve() : undefined));
    });
    context.store.setState(addToView(remember(context.store.getState(), { entities }), { entityIds, relationIds: [], by: "hand" }));
    await learnt;
    stop();
    expect(await expectBadgeToHold(context, id)).toBe(total - some.length);
  });
});
