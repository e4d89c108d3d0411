import { OverviewDocument, SourcesDocument, type SourcesQuery } from "../../api/generated/operations.ts";
import { homeTies } from "../../model/territory.ts";
import { remember } from "../actions/populate.ts";
import type { SourceDocument } from "../explorerState.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { loadOnce } from "./loadOnce.ts";

/** Counts for the header and the legend. */
export async function loadOverview(context: EffectContext): Promise<void> {
  apply(context, (state) => ({ ...state, overview: { status: "loading" } }));
  try {
    const value = await context.execute(OverviewDocument, {});
    const home = value.summary.homeCountry;
    const ties = home === null ? [] : homeTies(home);
    apply(context, (state) => ({ ...remember(state, { ties }), overview: { status: "ready", value } }));
  } catch (error) {
    apply(context, (state) => ({ ...state, overview: { status: "failed", failure: toFailure(error) } }));
  }
}

async function fetchSources({ execute }: EffectContext): Promise<readonly SourceDocument[]> {
  const value: SourceDocument[] = [];
  let after: string | null = null;
  do {
    const { list }: SourcesQuery = await execute(SourcesDocument, { after });
    value.push(...list.edges.map(({ node }) => node));
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return value;
}

/** Every document that was read, with the number of facts that it states. */
export function loadSources(context: EffectContext): Promise<void> {
  return loadOnce({
    known: context.store.getState().sources,
    fetch: () => fetchSources(context),
    keep: (sources) => apply(context, (state) => ({ ...state, sources })),
  });
}
