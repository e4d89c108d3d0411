import type { Bilingual } from "../../../domain/relationTypes.ts";
import { isSameFact, type Differences, type NamedFact } from "../../model/differences.ts";
import { labelOf, type Entity, type Relation } from "../../model/entity.ts";
import { listsAt } from "../../model/meetingLists.ts";
import { fromPermalink, linkSettings, type LinkedView } from "../../model/permalink.ts";
import { relationSentence } from "../../model/relationText.ts";
import { readViewFile, type ViewFile } from "../../model/viewFile.ts";
import { withoutUnseen } from "../../model/shownOnly.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { restoreView } from "../actions/showAnswer.ts";
import { STEP } from "../actions/stepNames.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { madeWithIn, foldFactsIn, openedFile } from "../openedFile.ts";
import { apply, type EffectContext } from "./context.ts";
import { gatherEvidence } from "./gatherEvidence.ts";
import { fetchFacts } from "./openView.ts";
import { fragmentOf } from "./permalinkSync.ts";

/** Everything that a view is drawn from: its members, what is drawn for them, and who stands behind a line. */
function entitiesOf(state: ExplorerState): readonly Entity[] {
  const { entities, pairs } = drawnIn(state);
  const behind = [...pairs.values()].flatMap(({ a, b, persons, own }) => [a, b, ...persons, ...own.map(({ id }) => id)]);
  const ids = new Set([...state.view.entities, ...entities.map(({ id }) => id), ...behind]);
  return [...ids].flatMap((id) => state.entities.get(id) ?? []);
}

function pick<Value>(known: { readonly get: (id: string) => Value | undefined }, ids: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = known.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** The view with its facts as one file; with `shownOnly`, without what filters and hiding leave out. Throws what the server throws. */
export async function makeViewFile(context: EffectContext, { shownOnly }: { readonly shownOnly: boolean }): Promise<ViewFile> {
  const now = context.store.getState();
  const view = shownOnly ? withoutUnseen(now.view, now.entities, now.relations) : now.view;
  const state = { ...now, view };
  const { meetings, successors } = foldFactsIn(state);
  const relations = view.relations.flatMap((id) => state.relations.get(id) ?? []);
  const entities = entitiesOf(state);
  const ids = entities.map(({ id }) => id);
  return {
    dataVersion: madeWithIn(state),
    saved: new Date().toISOString(),
    view: fragmentOf(state),
    headline: view.headline,
    entities,
    relations,
    ties: pick(state.ties, ids),
    meetings: listsAt(meetings, new Set(view.entities)),
    successors: pick(new Map(Object.entries(successors)), ids),
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

/** Lists what the loaded data do not hold, or hold otherwise. Where the server cannot be asked, nothing is claimed. */
async function compareFile(context: EffectContext, key: string, file: ViewFile): Promise<void> {
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
  const differences: Differences = { of: "file", madeOf: file.dataVersion, told: "all", missing, changed };
  apply(context, (state) => (state.view.file === key ? { ...state, differences } : state));
}

/** Says how each file that is opened differs from the loaded data, while its view is shown already. Returns the way to stop. */
export function followFiles(context: EffectContext): () => void {
  return context.store.subscribe(({ view: { file }, files }, before) => {
    const opened = file === undefined || files === before.files ? undefined : files[file];
    if (file !== undefined && opened !== undefined) void compareFile(context, file, opened.file);
  });
}

const NOT_A_VIEW: Bilingual = {
  en: "This file holds no view of Whomet. Choose one that “Save as one file” or the JSON export made.",
  vi: "Tệp này không chứa chế độ xem của Whomet. Hãy chọn tệp do “Lưu thành một tệp” hoặc xuất JSON tạo ra.",
};

/** Opens a view from the text of a file. It shows the file's own facts. */
export function openViewFile(context: EffectContext, { name, text }: { readonly name: string; readonly text: string }): void {
  const file = readViewFile(text);
  const linked: LinkedView | undefined = file === undefined ? undefined : fromPermalink(file.view);
  if (file === undefined || linked === undefined) {
    apply(context, (state) => announce(showFailure(state, { code: "NOT_A_VIEW", message: NOT_A_VIEW.en }), NOT_A_VIEW));
    return;
  }
  const { language, viewport } = linkSettings(file.view);
  const title = STEP.open(name);
  apply(context, (state) => {
    const key = String(Object.keys(state.files).length + 1);
    const files = { ...state.files, [key]: openedFile(file) };
    const kept = remember(
      { ...state, files, differences: undefined, ...(language === undefined ? {} : { language }) },
      { ...file, ties: Object.entries(file.ties) },
    );
    return announce(restoreView(kept, { linked, name: title, viewport, headline: file.headline, file: key }), title);
  });
}
