import { OverviewDocument, SourcesDocument, type SourcesQuery } from "../../api/generated/operations.ts";
import { homeTies } from "../../model/territory.ts";
import { remember } from "../actions/populate.ts";
import type { SourceDocument } from "../explorerState.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";

/** Counts for the header and the legend. */
export async function loadOverview(context: EffectContext): Promise<void> {
  apply(context, (state) => ({ ...state, overview: { status: "loading" } }));
  try {
    const value = await context.execute(OverviewDocument, {});
    const home = value.summary.homeCountry;
    const ties = home === null ? {} : homeTies(home);
    apply(context, (state) => ({ ...remember(state, { ties }), overview: { status: "ready", value } }));
  } catch (error) {
    apply(context, (state) => ({ ...state, overview: { status: "failed", failure: toFailure(error) } }));
  }
}

/** Every document that was read, with the number of facts that it states. */
export async function loadSources(context: EffectContext): Promise<void> {
  if (context.store.getState().sources?.status === "ready") return;
  apply(context, (state) => ({ ...state, sources: { status: "loading" } }));
  try {
    const value: SourceDocument[] = [];
    let after: string | null = null;
    do {
      const { list }: SourcesQuery = await context.execute(SourcesDocument, { after });
      value.push(...list.edges.map(({ node }) => node));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after !== null);
    apply(context, (state) => ({ ...state, sources: { status: "ready", value } }));
  } catch (error) {
    apply(context, (state) => ({ ...state, sources: { status: "failed", failure: toFailure(error) } }));
  }
}
