import { foldName } from "../../../domain/names.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { SearchDocument, SubgraphDocument } from "../../api/generated/operations.ts";
import type { Entity } from "../../model/entity.ts";
import { plural } from "../../model/questions/question.ts";
import { commaParts, pastedNames } from "../../model/search/nameList.ts";
import { guide } from "../actions/guide.ts";
import { announce } from "../actions/notice.ts";
import { addToView, remember } from "../actions/populate.ts";
import type { MissingName, NamesReport } from "../guidance.ts";
import { apply, type EffectContext } from "./context.ts";
import { loadTies } from "./loadTies.ts";

const AT_ONCE = 6;
const HITS = 3;
const NONE: NamesReport = { found: 0, missing: [], left: [] };

interface Looked {
  /** One for each name that was found. */
  readonly entities: readonly Entity[];
  readonly missing: readonly MissingName[];
}

async function lookUp({ execute }: EffectContext, text: string): Promise<Entity | MissingName> {
  const { search } = await execute(SearchDocument, { text, first: HITS });
  const exact = search.find(({ matched, entity }) =>
    [matched, entity.label, entity.labelVi].some((name) => foldName(name) === foldName(text)),
  );
  if (exact !== undefined) return exact.entity;
  const [nearest] = search;
  return nearest === undefined ? { text } : { text, nearest: nearest.entity };
}

/** A name with commas is one name where it is known so, else a list. */
async function lookUpPiece(context: EffectContext, piece: string): Promise<Looked> {
  const whole = await lookUp(context, piece);
  if ("id" in whole) return { entities: [whole], missing: [] };
  const parts = commaParts(piece);
  if (parts.length < 2) return { entities: [], missing: [whole] };
  const found = await Promise.all(parts.map((part) => lookUp(context, part)));
  return { entities: found.filter((each) => "id" in each), missing: found.filter((each): each is MissingName => !("id" in each)) };
}

async function lookUpAll(context: EffectContext, names: readonly string[]): Promise<Looked> {
  const all: Looked[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE)
    all.push(...(await Promise.all(names.slice(from, from + AT_ONCE).map((name) => lookUpPiece(context, name)))));
  return { entities: all.flatMap(({ entities }) => entities), missing: all.flatMap(({ missing }) => missing) };
}

function said({ found, missing, left }: NamesReport): Bilingual {
  const names = missing.map(({ text }) => text).join("; ");
  return {
    en: `${plural(found, "name")} added${missing.length === 0 ? "" : `, ${missing.length} not found: ${names}`}${left.length === 0 ? "" : `; ${left.length} not looked up yet`}`,
    vi: `Đã thêm ${found} tên${missing.length === 0 ? "" : `, không tìm thấy ${missing.length}: ${names}`}${left.length === 0 ? "" : `; còn ${left.length} tên chưa tra`}`,
  };
}

async function bringAll(context: EffectContext, entities: readonly Entity[]): Promise<void> {
  const ids = entities.map(({ id }) => id);
  const all = [...new Set([...context.store.getState().view.entities, ...ids])];
  const [{ subgraph }] = await Promise.all([
    context.execute(SubgraphDocument, { ids: all, modalities: [...MODALITIES] }),
    loadTies(context, ids),
  ]);
  const added = new Set(ids);
  const relations = subgraph.relations.filter(({ source, target }) => added.has(source.id) || added.has(target.id));
  apply(context, (state) => {
    const known = remember(state, { entities, relations });
    const grown = addToView(known, { entityIds: ids, relationIds: relations.map(({ id }) => id), by: "hand" });
    const view = { ...grown.view, selection: { entities: ids, relations: [] } };
    return { ...grown, view, panel: { name: "selection" }, fitCount: grown.fitCount + 1 };
  });
}

/**
 * Puts every entity of a pasted list of names on the canvas: one step of undo. A name is taken only where an entity bears it; the others are said. Of a
 * long list the first come, and the report keeps the rest. Goes on with a report of those before. Throws what the server throws.
 */
export async function addNames(context: EffectContext, text: string, before: NamesReport = NONE): Promise<void> {
  if (before === NONE) apply(context, (state) => guide(state, { names: undefined }));
  const { now, left } = pastedNames(text);
  const { entities, missing } = await lookUpAll(context, now);
  const distinct = new Map(entities.map((entity) => [entity.id, entity]));
  if (distinct.size > 0) await bringAll(context, [...distinct.values()]);
  const names = { found: before.found + entities.length, missing: [...before.missing, ...missing], left };
  apply(context, (state) => announce(guide(state, { names }), said(names)));
}
