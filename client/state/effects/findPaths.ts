import { EntitiesDocument, PathsDocument } from "../../api/generated/operations.ts";
import { isAllStrong, notStrongTypes } from "../../model/pathText.ts";
import { isSearchable, modalitiesOf, MOST_HOPS, MOST_PATHS, NO_PATH_WISH, type PathWish } from "../../model/pathWish.ts";
import { plural } from "../../model/questions/question.ts";
import { announce } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showPanel } from "../actions/select.ts";
import { showPath } from "../actions/showPath.ts";
import type { ExplorerState, FoundPath, FoundPaths, PathSearch } from "../explorerState.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { loadTies } from "./loadTies.ts";

async function ask({ execute }: EffectContext, wish: PathWish, first = MOST_PATHS): Promise<readonly FoundPath[]> {
  const { from, to, maxHops, excludeTypes, excludeIds, throughHubs, inTimeOrder } = wish;
  const lists = { from: [...from], to: [...to], excludeTypes: [...excludeTypes], excludeIds: [...excludeIds] };
  const variables = { ...lists, maxHops, first, throughHubs, inTimeOrder, modalities: modalitiesOf(wish) };
  return (await execute(PathsDocument, variables)).paths;
}

/** Where the list is full and holds no path of strong hops alone, such paths may stand behind the others: they are asked for, and go first. */
async function withStrong(context: EffectContext, wish: PathWish, found: readonly FoundPath[]): Promise<readonly FoundPath[]> {
  if (found.length < MOST_PATHS || found.some(isAllStrong)) return found;
  const excludeTypes = [...new Set([...wish.excludeTypes, ...notStrongTypes()])];
  const strong = await ask(context, { ...wish, excludeTypes });
  return [...strong, ...found].slice(0, MOST_PATHS);
}

/** The nearest path past the limits of a wish that found nothing: one more hop at a time, then through hubs. */
async function findBeyond(context: EffectContext, wish: PathWish): Promise<FoundPaths["beyond"]> {
  const hops = Array.from({ length: MOST_HOPS - wish.maxHops }, (_, index) => wish.maxHops + 1 + index);
  const wider = [...hops.map((maxHops) => ({ ...wish, maxHops })), ...(wish.throughHubs ? [] : [{ ...wish, throughHubs: true }])];
  for (const each of wider) {
    const [path] = await ask(context, each, 1);
    if (path !== undefined) return { path, wish: each };
  }
  return undefined;
}

async function lookBeyond(context: EffectContext, wish: PathWish): Promise<FoundPaths["beyond"]> {
  try {
    return await findBeyond(context, wish);
  } catch {
    // What lies beyond was not asked for: that it is too much to look through takes nothing from the answer.
    return undefined;
  }
}

async function search(context: EffectContext, wish: PathWish): Promise<FoundPaths> {
  const found = await withStrong(context, wish, await ask(context, wish));
  const beyond = found.length === 0 ? await lookBeyond(context, wish) : undefined;
  return { paths: found, ...(beyond === undefined ? {} : { beyond }) };
}

async function nameEnds(context: EffectContext, { from, to, excludeIds }: PathWish): Promise<void> {
  const known = context.store.getState().entities;
  const ids = [...from, ...to, ...excludeIds].filter((id) => known.get(id) === undefined);
  if (ids.length === 0) return;
  const { entities } = await context.execute(EntitiesDocument, { ids });
  apply(context, (state) => remember(state, { entities: entities.flatMap((entity) => entity ?? []) }));
}

function sayFound({ paths }: FoundPaths, { maxHops }: PathWish): { en: string; vi: string } {
  if (paths.length === 0) return { en: `No path within ${maxHops} hops`, vi: `Không có đường nối trong ${maxHops} bước` };
  return { en: `${plural(paths.length, "path")} found`, vi: `Tìm thấy ${paths.length} đường nối` };
}

/** Looks in the whole database for what a wish asks, and lists it in the panel, or why that failed. A wish without both ends only opens the panel. */
export async function searchPaths(context: EffectContext, wish: PathWish): Promise<void> {
  const keep = (found: PathSearch["found"]): void => apply(context, (state) => ({ ...state, paths: { wish, found } }));
  keep(isSearchable(wish) ? { status: "loading" } : undefined);
  apply(context, (state) => showPanel(state, { name: "paths" }));
  try {
    await nameEnds(context, wish);
    if (!isSearchable(wish)) return;
    const found = await search(context, wish);
    keep({ status: "ready", value: found });
    apply(context, (state) => announce(state, sayFound(found, wish)));
  } catch (error) {
    keep({ status: "failed", failure: toFailure(error) });
  }
}

/** Changes what is asked of paths, and looks again. */
export function changePathWish(context: EffectContext, change: Partial<PathWish>): Promise<void> {
  return searchPaths(context, { ...(context.store.getState().paths?.wish ?? NO_PATH_WISH), ...change });
}

/** The found path at a place of the list; where none was found, the nearest past the limits. */
export function foundPath({ paths }: ExplorerState, index: number): FoundPath | undefined {
  const found = paths?.found?.status === "ready" ? paths.found.value : undefined;
  return found?.paths[index] ?? found?.beyond?.path;
}

/** Draws a path and dims the rest. Throws what the server throws. */
export async function drawPath(context: EffectContext, path: FoundPath): Promise<void> {
  await loadTies(
    context,
    path.nodes.map(({ id }) => id),
  );
  apply(context, (state) => showPath(state, path));
}
