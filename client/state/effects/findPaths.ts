import { PathsDocument } from "../../api/generated/operations.ts";
import { alongPath } from "../../model/layouts/alongPath.ts";
import { applyLayout, visibleInput } from "../actions/arrange.ts";
import { announce } from "../actions/notice.ts";
import { addToView, remember } from "../actions/populate.ts";
import { showPanel } from "../actions/select.ts";
import type { FoundPath, PathSearch } from "../explorerState.ts";
import { apply, isAbort, toFailure, type EffectContext } from "./context.ts";
import { loadTies } from "./loadTies.ts";

const MOST_PATHS = 5;
const WIDENING = [4, 6];

interface PathWish {
  readonly from: string;
  readonly to: string;
  /** Where it is left out, near paths are looked for first and far ones only where there are none. */
  readonly maxHops?: number;
  readonly signal?: AbortSignal;
}

/** Looks in the whole database for paths between two entities and lists them in the panel. */
export async function findPaths(context: EffectContext, { from, to, maxHops, signal }: PathWish): Promise<void> {
  const choices = maxHops === undefined ? WIDENING : [maxHops];
  let hops = choices[0] ?? 0;
  let kept: PathSearch | undefined;
  const keep = (found: PathSearch["found"]): void => {
    const search = { from, to, maxHops: hops, found };
    kept = search;
    apply(context, (state) => ({ ...state, paths: search }));
  };
  keep({ status: "loading" });
  apply(context, (state) => showPanel(state, { name: "paths" }));
  try {
    let paths: readonly FoundPath[] = [];
    for (hops of choices) {
      paths = (await context.execute(PathsDocument, { from: [from], to: [to], maxHops: hops, first: MOST_PATHS }, signal)).paths;
      if (paths.length > 0) break;
    }
    keep({ status: "ready", value: paths });
    const text = {
      en: paths.length === 0 ? `No path within ${hops} hops` : `${paths.length} paths found`,
      vi: paths.length === 0 ? `Không có đường nối trong ${hops} bước` : `Tìm thấy ${paths.length} đường nối`,
    };
    apply(context, (state) => announce(state, text));
  } catch (error) {
    // A search that was given up for a newer one must not close the newer one's panel.
    if (isAbort(error))
      apply(context, (state) => (state.paths === kept ? { ...state, paths: undefined, panel: { name: "selection" } } : state));
    else keep({ status: "failed", failure: toFailure(error) });
  }
}

/** Draws one of the found paths: what is missing is added beside its start, its relations are selected. */
export async function drawPath(context: EffectContext, index: number): Promise<void> {
  const { paths } = context.store.getState();
  const path = paths?.found.status === "ready" ? paths.found.value[index] : undefined;
  if (path === undefined) return;
  const ids = path.nodes.map(({ id }) => id);
  const wasEmpty = context.store.getState().view.entities.length <= 2;
  apply(context, (state) => remember(state, { entities: path.nodes, relations: path.relations }));
  await loadTies(context, ids);
  const relationIds = path.relations.map(({ id }) => id);
  apply(context, (state) => {
    const grown = addToView(state, { entityIds: ids, relationIds, by: "answer", ...(ids[0] === undefined ? {} : { parent: ids[0] }) });
    return {
      ...grown,
      view: { ...grown.view, selection: { entities: [], relations: relationIds } },
      panel: { name: "paths" },
      fitCount: grown.fitCount + 1,
    };
  });
  if (!wasEmpty) return;
  apply(context, (state) => {
    const { items } = visibleInput(state);
    const stations = ids.flatMap((id) => items.filter((item) => item.id === id));
    return applyLayout(state, state.view.layout, alongPath(stations));
  });
}
