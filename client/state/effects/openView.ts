import { ChangedSinceDocument, EntitiesDocument, RelationsDocument, type ChangedSinceQuery } from "../../api/generated/operations.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { NamedFact } from "../../model/differences.ts";
import type { Entity, Relation } from "../../model/entity.ts";
import { withoutMembers } from "../../model/origins.ts";
import { fromPermalink, linkSettings, type LinkedView } from "../../model/permalink.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { restoreView } from "../actions/showAnswer.ts";
import { recallHeadline } from "./answerQuestion.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { fetchTies } from "./loadTies.ts";

const MOST_PAGES = 10;

/** What the loaded data know of some ids. */
export async function fetchFacts(
  { execute }: EffectContext,
  { entities, relations }: Pick<LinkedView, "entities" | "relations">,
): Promise<{ entities: Entity[]; relations: Relation[] }> {
  const [knownEntities, knownRelations] = await Promise.all([
    inChunks(entities, async (ids) => (await execute(EntitiesDocument, { ids })).entities),
    inChunks(relations, async (ids) => (await execute(RelationsDocument, { ids })).relations),
  ]);
  return { entities: knownEntities, relations: knownRelations };
}

/** The version of the loaded data, where it is known. */
export function dataVersionOf({ store }: Pick<EffectContext, "store">): string | undefined {
  const { overview } = store.getState();
  return overview?.status === "ready" ? overview.value.summary.dataVersion : undefined;
}

/** What the store says was changed or retired since a data version. A store that never was at that version knows nothing of it. */
async function changedSince({ execute }: EffectContext, dataVersion: string): Promise<Map<string, NamedFact>> {
  const changed = new Map<string, NamedFact>();
  let after: string | null = null;
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { newSince }: ChangedSinceQuery = await execute(ChangedSinceDocument, { dataVersion, after });
      for (const { node } of newSince.edges) changed.set(node.id, { id: node.id, name: { en: node.label, vi: node.labelVi } });
      if (!newSince.pageInfo.hasNextPage) break;
      after = newSince.pageInfo.endCursor;
    }
  } catch {
    return changed;
  }
  return changed;
}

async function compareLink(context: EffectContext, linked: LinkedView, madeOf: string | undefined): Promise<void> {
  const { entities, relations } = context.store.getState();
  const unknown = [
    ...linked.entities.filter((id) => entities[id] === undefined),
    ...linked.relations.filter((id) => relations[id] === undefined),
  ];
  const changes =
    madeOf === undefined || madeOf === dataVersionOf(context) ? new Map<string, NamedFact>() : await changedSince(context, madeOf);
  const missing = unknown.map((id) => changes.get(id) ?? { id, name: { en: id, vi: id } });
  const changed = [...linked.entities, ...linked.relations].flatMap((id) => (unknown.includes(id) ? [] : (changes.get(id) ?? [])));
  if (missing.length + changed.length === 0) return;
  apply(context, (state) => ({ ...state, differences: { of: "link", madeOf, missing, changed } }));
}

/** Opens the view that a fragment describes. What the data do not know, or say otherwise, is listed; the rest is shown. */
export async function openLink(context: EffectContext, fragment: string, name: Bilingual): Promise<void> {
  const linked = fromPermalink(fragment);
  if (linked === undefined || linked.entities.length === 0) return;
  const { language, viewport, dataVersion } = linkSettings(fragment);
  apply(context, (state) => ({
    ...state,
    ...(language === undefined ? {} : { language }),
    differences: undefined,
    busy: { text: { en: "Opening the view", vi: "Đang mở chế độ xem" } },
  }));
  try {
    const facts = await fetchFacts(context, linked);
    const ties = await fetchTies(
      context,
      facts.entities.map(({ id }) => id),
    );
    const known = new Set([...facts.entities, ...facts.relations].map(({ id }) => id));
    const view = {
      ...linked,
      entities: linked.entities.filter((id) => known.has(id)),
      relations: linked.relations.filter((id) => known.has(id)),
      origins: withoutMembers(linked.origins, new Set([...linked.entities, ...linked.relations].filter((id) => !known.has(id)))),
    };
    apply(context, (state) => announce(restoreView(remember(state, { ...facts, ties }), { linked: view, name, viewport }), name));
    await Promise.all([recallHeadline(context), compareLink(context, linked, dataVersion)]);
  } catch (error) {
    apply(context, (state) => showFailure(state, toFailure(error)));
  }
}
