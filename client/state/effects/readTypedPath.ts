import { labelOf } from "../../model/entity.ts";
import { startDraft, type Draft, type Filling } from "../../model/search/draft.ts";
import { pathPhrase } from "../../model/search/phrase.ts";
import { typedPaths, type TypedPath } from "../../model/search/typedPath.ts";
import { remember } from "../actions/populate.ts";
import { apply, type EffectContext } from "./context.ts";
import { searchEntities, type SearchHit } from "./searchEntities.ts";

function fillingOf({ entity }: SearchHit): Filling {
  return { value: entity.id, name: { en: labelOf(entity, "EN"), vi: labelOf(entity, "VI") } };
}

interface Reading {
  readonly hits: readonly SearchHit[];
  readonly score: number;
}

async function read({ from, to }: TypedPath, context: EffectContext, signal: AbortSignal): Promise<Reading | undefined> {
  const names = to === undefined ? [from] : [from, to];
  const found = await Promise.all(names.map(async (text) => (await searchEntities(context, { text, signal }))[0]));
  const hits = found.flatMap((hit) => hit ?? []);
  if (hits.length < names.length) return undefined;
  return { hits, score: Math.min(...hits.map(({ score }) => score)) };
}

/** The question for a path with its blanks filled, where a text asks for one: of several readings the one whose names are known best. Throws what the server throws. */
export async function readTypedPath(context: EffectContext, text: string, signal: AbortSignal): Promise<Draft | undefined> {
  const readings = await Promise.all(typedPaths(text).map((path) => read(path, context, signal)));
  const [best] = readings.flatMap((reading) => reading ?? []).sort((a, b) => b.score - a.score);
  if (best === undefined) return undefined;
  apply(context, (state) => remember(state, { entities: best.hits.map(({ entity }) => entity) }));
  const [from, to] = best.hits.map(fillingOf);
  return {
    ...startDraft(pathPhrase),
    filled: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  };
}
