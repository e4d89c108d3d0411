import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { EntitiesDocument, OverviewDocument, RelationsDocument } from "../../../client/api/generated/operations.ts";
import { toPermalink } from "../../../client/model/permalink.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import type { EffectContext } from "../../../client/state/effects/context.ts";
import { loadOverview } from "../../../client/state/effects/loadOverview.ts";
import { followView, restoreFromAddress, type AddressBar } from "../../../client/state/effects/permalinkSync.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { addressOf } from "../addressOf.ts";
import { exampleEntity } from "../example.ts";

const ENTITIES = [exampleEntity("province:here"), exampleEntity("topic:trade")];
const IDS = ENTITIES.map(({ id }) => id);
const VERSION = "7-abcdef01";
const VIEW = {
  ...EMPTY_VIEW,
  entities: IDS,
  positions: { "province:here": { x: 0, y: 0 }, "topic:trade": { x: 90, y: -40 } },
};

/** A server that says how its data stands when it is told to, and an address bar that remembers all that it showed. */
function windowAt(fragment: string): { context: EffectContext; address: AddressBar; shown: string[]; tellVersion: () => void } {
  let tell: (value: unknown) => void = () => undefined;
  const version = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const execute = (document: unknown): Promise<unknown> => {
    if (document === OverviewDocument) return version;
    if (document === RelationsDocument) return Promise.resolve({ relations: [] });
    return Promise.resolve({ entities: document === EntitiesDocument ? ENTITIES : [] });
  };
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  const store = createStore<ExplorerState>(() => INITIAL_STATE);
  const shown: string[] = [];
  return {
    context: { store, execute: execute as EffectContext["execute"], sendQuery: never, layOutApart: never },
    address: { ...addressOf(`#${fragment}`), write: (text) => shown.push(text) },
    shown,
    tellVersion: () => tell({ summary: { dataVersion: VERSION, homeCountry: null }, ontology: { kinds: [], relationTypes: [] } }),
  };
}

describe("the address of a window", () => {
  it("never loses where a link looks, nor of which data it was made, while the link opens", async () => {
    const link = toPermalink(VIEW, { language: "VI", viewport: { x: 40, y: -20, zoom: 0.75 }, dataVersion: VERSION });
    const { context, address, shown, tellVersion } = windowAt(link);
    const stop = followView(context, address);
    const overview = loadOverview(context);
    await restoreFromAddress(context, address);
    await turn();
    expect(context.store.getState().view.entities).toEqual(IDS);
    tellVersion();
    await overview;
    await turn();
    stop();
    expect([...new Set(shown)]).toEqual([link]);
  });
});
