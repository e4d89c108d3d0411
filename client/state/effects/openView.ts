import { ApiError } from "../../api/apiError.ts";
import { ChangedSinceDocument, EntitiesDocument, RelationsDocument, type ChangedSinceQuery } from "../../api/generated/operations.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Differences, NamedFact } from "../../model/differences.ts";
import type { Entity, Relation } from "../../model/entity.ts";
import { withoutMembers } from "../../model/origins.ts";
import { fromPermalink, linkSettings, type LinkedView } from "../../model/permalink.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { restoreView } from "../actions/showAnswer.ts";
import { apply, applyGradually, type EffectContext } from "./context.ts";
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

function dataVersionOf({ store }: Pick<EffectContext, "store">): string | undefined {
  const { overview } = store.getState();
  return overview?.status === "ready" ? overview.value.summary.dataVersion : undefined;
}

interface Changes {
  readonly told: Differences["told"];
  readonly changes: ReadonlyMap<string, NamedFact>;
}

/** What the store says was changed or retired since a data version, as far as it can say. */
async function changedSince(context: EffectContext, dataVersion: string | undefined): Promise<Changes> {
  const changes = new Map<string, NamedFact>();
  if (dataVersion === undefined || dataVersion === dataVersionOf(context)) return { told: "all", changes };
  let after: string | null = null;
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { newSince }: ChangedSinceQuery = await context.execute(ChangedSinceDocument, { dataVersion, after });
      for (const { node } of newSince.edges) changes.set(node.id, { id: node.id, name: { en: node.label, vi: node.labelVi } });
      if (!newSince.pageInfo.hasNextPage) return { told: "all", changes };
      after = newSince.pageInfo.endCursor;
    }
  } catch (error) {
    // The view itself can be shown all the same. A store that never was at that version refuses; of too many changes some are known or none.
    const isUnknown = error instanceof ApiError && error.code === "BAD_REQUEST";
    return { told: isUnknown ? "nothing" : "first", changes };
  }
  return { told: "first", changes };
}

/** What the data do not hold of a link, or say otherwise since it was made. */
function differencesOf(
  linked: LinkedView,
  known: ReadonlySet<string>,
  { madeOf, told, changes }: Changes & { readonly madeOf: string | undefined },
): Differences | undefined {
  const ids = [...linked.entities, ...linked.relations];
  const missing = ids.filter((id) => !known.has(id)).map((id) => changes.get(id) ?? { id, name: { en: id, vi: id } });
  const changed = ids.flatMap((id) => (known.has(id) ? (changes.get(id) ?? []) : []));
  return missing.length + changed.length === 0 && told === "all" ? undefined : { of: "link", madeOf, told, missing, changed };
}

function withoutUnknown(linked: LinkedView, known: ReadonlySet<string>): LinkedView {
  const isKnown = (id: string): boolean => known.has(id);
  return {
    ...linked,
    entities: linked.entities.filter(isKnown),
    relations: linked.relations.filter(isKnown),
    origins: withoutMembers(linked.origins, new Set([...linked.entities, ...linked.relations].filter((id) => !isKnown(id)))),
  };
}

const BROKEN_LINK = "The link holds no view that can be read.";

/** Opens the view that a fragment describes. What the data do not know, or say otherwise, is listed; the rest is shown. Throws what the server throws. */
export async function openLink(context: EffectContext, fragment: string, name: Bilingual): Promise<void> {
  const linked = fromPermalink(fragment);
  if (linked === undefined || linked.entities.length === 0) {
    apply(context, (state) => showFailure(state, { code: "BROKEN_LINK", message: BROKEN_LINK }));
    return;
  }
  const { language, viewport, dataVersion: madeOf } = linkSettings(fragment);
  apply(context, (state) => ({ ...state, ...(language === undefined ? {} : { language }), differences: undefined }));
  const facts = await fetchFacts(context, linked);
  const ids = facts.entities.map(({ id }) => id);
  const [since, ties] = await Promise.all([changedSince(context, madeOf), fetchTies(context, ids)]);
  const known = new Set([...facts.entities, ...facts.relations].map(({ id }) => id));
  const differences = differencesOf(linked, known, { madeOf, ...since });
  const restored = { linked: withoutUnknown(linked, known), name, viewport };
  await applyGradually(context, function* (state) {
    const withEntities = remember(state, { entities: facts.entities, ties });
    yield;
    const grown = remember(withEntities, { relations: facts.relations });
    yield;
    return announce({ ...restoreView(grown, restored), differences }, name);
  });
}
