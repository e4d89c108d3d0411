import type { Bilingual } from "../../../domain/relationTypes.ts";
import { isSameFact, type NamedFact } from "../../model/differences.ts";
import { labelOf, type Entity, type Relation } from "../../model/entity.ts";
import { fromPermalink, linkSettings, type LinkedView } from "../../model/permalink.ts";
import { relationSentence } from "../../model/relationText.ts";
import { readViewFile, type ViewFile } from "../../model/viewFile.ts";
import { withoutUnseen } from "../../model/shownOnly.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { restoreView } from "../actions/showAnswer.ts";
import { STEP } from "../actions/stepNames.ts";
import type { EntityDetail, ExplorerState, Loadable } from "../explorerState.ts";
import { apply, type EffectContext } from "./context.ts";
import { gatherEvidence } from "./gatherEvidence.ts";
import { dataVersionOf, fetchFacts } from "./openView.ts";
import { fragmentOf } from "./permalinkSync.ts";

/** The view with its facts as one file; with `shownOnly`, without what filters and hiding leave out. */
export async function makeViewFile(context: EffectContext, { shownOnly }: { readonly shownOnly: boolean }): Promise<ViewFile> {
  const state = context.store.getState();
  const view = shownOnly ? withoutUnseen(state.view, state.entities, state.relations) : state.view;
  const relations = view.relations.flatMap((id) => state.relations[id] ?? []);
  return {
    dataVersion: dataVersionOf(context),
    saved: new Date().toISOString(),
    view: fragmentOf({ ...state, view }),
    headline: view.headline,
    entities: view.entities.flatMap((id) => state.entities[id] ?? []),
    relations,
    ties: Object.fromEntries(view.entities.flatMap((id) => (state.ties[id] === undefined ? [] : [[id, state.ties[id]]]))),
    evidence: await gatherEvidence(
      context,
      relations.map(({ id }) => id),
    ),
  };
}

function entityName(entity: Entity): NamedFact {
  return { id: entity.id, name: { en: labelOf(entity, "EN"), vi: labelOf(entity, "VI") } };
}

function relationName(relation: Relation): NamedFact {
  return { id: relation.id, name: { en: relationSentence(relation, "EN"), vi: relationSentence(relation, "VI") } };
}

// What an entity is counted by stands in the whole database, which a file does not bring.
const NO_CONTEXT: EntityDetail["context"] = {
  met: [],
  metCount: 0,
  together: [],
  togetherCount: 0,
  partners: [],
  partnerCount: 0,
  figures: [],
  figureCount: 0,
};

function detailsOf({ entities, relations, evidence }: ViewFile): Pick<ExplorerState, "entityDetails" | "relationDetails"> {
  const ready = <Value>(value: Value): Loadable<Value> => ({ status: "ready", value });
  const ofEntity = (entity: Entity): EntityDetail => {
    const own = relations.filter(({ source, target }) => source.id === entity.id || target.id === entity.id);
    const pageInfo = { hasNextPage: false, endCursor: null };
    return {
      ...entity,
      relations: { totalCount: own.length, pageInfo, edges: own.map((node) => ({ node })) },
      allRelations: own,
      context: NO_CONTEXT,
    };
  };
  return {
    entityDetails: Object.fromEntries(entities.map((entity) => [entity.id, ready(ofEntity(entity))])),
    relationDetails: Object.fromEntries(
      relations.map((relation) => [relation.id, ready({ ...relation, confidence: null, evidence: evidence[relation.id] ?? [] })]),
    ),
  };
}

function keepFacts(state: ExplorerState, file: ViewFile): ExplorerState {
  const { entityDetails, relationDetails } = detailsOf(file);
  const details = {
    entityDetails: { ...entityDetails, ...state.entityDetails },
    relationDetails: { ...relationDetails, ...state.relationDetails },
  };
  return remember({ ...state, ...details }, file);
}

/** Lists what the loaded data do not hold, or hold otherwise. Where the server cannot be asked, nothing is claimed. */
async function compareFile(context: EffectContext, file: ViewFile): Promise<void> {
  const ids = { entities: file.entities.map(({ id }) => id), relations: file.relations.map(({ id }) => id) };
  const facts = await fetchFacts(context, ids).catch(() => undefined);
  if (facts === undefined) return;
  const here = new Map<string, Entity | Relation>([...facts.entities, ...facts.relations].map((fact) => [fact.id, fact]));
  const named = [
    ...file.entities.map((fact) => ({ fact, name: entityName(fact) })),
    ...file.relations.map((fact) => ({ fact, name: relationName(fact) })),
  ];
  const missing = named.filter(({ fact }) => !here.has(fact.id)).map(({ name }) => name);
  const changed = named
    .filter(({ fact }) => {
      const known = here.get(fact.id);
      return known !== undefined && !isSameFact(known, fact);
    })
    .map(({ name }) => name);
  if (missing.length + changed.length === 0) return;
  apply(context, (state) => ({ ...state, differences: { of: "file", madeOf: file.dataVersion, missing, changed } }));
}

const NOT_A_VIEW: Bilingual = {
  en: "This file holds no view of Whomet. Choose one that “Save as one file” or the JSON export made.",
  vi: "Tệp này không chứa chế độ xem của Whomet. Hãy chọn tệp do “Lưu thành một tệp” hoặc xuất JSON tạo ra.",
};

/** Opens a view from the text of a file. It shows the file's own facts, and says where the loaded data differ. */
export async function openViewFile(
  context: EffectContext,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  const file = readViewFile(text);
  const linked: LinkedView | undefined = file === undefined ? undefined : fromPermalink(file.view);
  if (file === undefined || linked === undefined) {
    apply(context, (state) => announce(showFailure(state, { code: "NOT_A_VIEW", message: NOT_A_VIEW.en }), NOT_A_VIEW));
    return;
  }
  const { language, viewport } = linkSettings(file.view);
  const title = STEP.open(name);
  apply(context, (state) => {
    const kept = keepFacts({ ...state, differences: undefined, ...(language === undefined ? {} : { language }) }, file);
    return announce(restoreView(kept, { linked, name: title, viewport, headline: file.headline }), title);
  });
  await compareFile(context, file);
}
