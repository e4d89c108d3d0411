import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { EntitiesDocument, OverviewDocument, RelationsDocument } from "../../../client/api/generated/operations.ts";
import { unpackLink } from "../../../client/model/packedLink.ts";
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
    await restoreFromAddress(context, address.read());
    await turn();
    expect(context.store.getState().view.entities).toEqual(IDS);
    tellVersion();
    await overview;
    await turn();
    stop();
    expect([...new Set(shown)]).toEqual([link]);
  });

  it("gets the long link of a large view once, when the changes have come to rest, and not where the reader opens another meanwhile", async () => {
    const entities = Array.from({ length: 301 }, (_, index) => exampleEntity(`official:${index}`));
    const { context, address, shown } = windowAt("");
    const due = new Set<() => void>();
    const follows: (() => void)[] = [];
    const stop = followView(context, {
      ...address,
      whenAtRest: (act) => {
        due.add(act);
        return () => void due.delete(act);
      },
      follow: (open) => {
        follows.push(open);
        return () => undefined;
      },
    });
    const rest = async (): Promise<void> => {
      for (const act of due) act();
      due.clear();
      await sleep(50);
    };
    const show = (selected: string): void => {
      const view = { ...EMPTY_VIEW, entities: entities.map(({ id }) => id), selection: { entities: [selected], relations: [] } };
      context.store.setState({ view });
    };
    show("official:1");
    show("official:2");
    expect([due.size, shown]).toEqual([1, []]);
    await rest();
    expect(shown).toHaveLength(1);
    expect(await unpackLink(`#${shown[0]}`)).toContain("official:2");
    show("official:3");
    for (const open of follows) open();
    await rest();
    expect(shown).toHaveLength(1);
    show("official:4");
    stop();
    await rest();
    expect(shown).toHaveLength(1);
  });
});
