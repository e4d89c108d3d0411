import { EventPartsDocument } from "../../api/generated/operations.ts";
import { SENTENCES_OF_EACH } from "../../model/documentsBehind.ts";
import { remember } from "../actions/populate.ts";
import { drawnIn } from "../drawnIn.ts";
import type { EventDetail, ExplorerState, Loadable } from "../explorerState.ts";
import { eventDetailIn } from "../openedFile.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { NOT_FOUND } from "./loadOnce.ts";

const AT_ONCE = 10;

function withDetails(state: ExplorerState, ids: readonly string[], detailOf: (id: string) => Loadable<EventDetail>): ExplorerState {
  return { ...state, eventDetails: { ...state.eventDetails, ...Object.fromEntries(ids.map((id) => [id, detailOf(id)])) } };
}

async function loadEvents(context: EffectContext, ids: readonly string[]): Promise<void> {
  apply(context, (state) => withDetails(state, ids, () => ({ status: "loading" })));
  try {
    const { events } = await context.execute(EventPartsDocument, { ids: [...ids], sentences: SENTENCES_OF_EACH });
    const found = events.filter((event) => event !== null);
    apply(context, (state) => {
      const missing: Loadable<EventDetail> = { status: "failed", failure: NOT_FOUND };
      const byId = new Map(found.map((event): [string, Loadable<EventDetail>] => [event.id, { status: "ready", value: event }]));
      return withDetails(remember(state, { entities: found }), ids, (id) => byId.get(id) ?? missing);
    });
  } catch (error) {
    const failure = { ...toFailure(error), retry: () => void loadEvents(context, ids) };
    apply(context, (state) => withDetails(state, ids, () => ({ status: "failed", failure })));
  }
}

/** Who took part in the events behind a line, with the sentences that say so. */
export async function loadPair(context: EffectContext, id: string): Promise<void> {
  const state = context.store.getState();
  const events = (drawnIn(state).pairs.get(id)?.events ?? []).filter((event) => {
    const known = eventDetailIn(state, event);
    return known === undefined || known.status === "failed";
  });
  for (let at = 0; at < events.length; at += AT_ONCE) await loadEvents(context, events.slice(at, at + AT_ONCE));
}
