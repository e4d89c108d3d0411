import { kindOfId } from "../../../domain/ids.ts";
import { isEventKind } from "../../../domain/kinds.ts";
import { EntitiesDocument, MeetingPairsDocument, SuccessorsDocument } from "../../api/generated/operations.ts";
import { isFolded, isFoldingMeetings, type ActorLevel, type MeetingGrade } from "../../model/folds.ts";
import { gradesOf, listKey, type MeetingList, type MeetingPair } from "../../model/meetingLists.ts";
import { endedUnasked } from "../../model/today.ts";
import type { View } from "../../model/view.ts";
import { drawnCount } from "../actions/drawnCount.ts";
import { settled } from "../actions/fold.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { drawnIn } from "../drawnIn.ts";
import { foldFactsIn, isListed } from "../openedFile.ts";
import type { ExplorerState } from "../explorerState.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { loadSelected } from "./loadDetails.ts";
import { loadTies } from "./loadTies.ts";

const PER_PAGE = 200;
/** Of one level and grade no more pairs than this are read; the line above the picture says when there are more. */
export const MOST_PAIRS = 2000;

async function readList(context: EffectContext, level: ActorLevel, grade: MeetingGrade): Promise<MeetingList> {
  const pairs: MeetingPair[] = [];
  let after: string | undefined;
  for (;;) {
    const variables = { level, grade, first: PER_PAGE, ...(after === undefined ? {} : { after }) };
    const { whoMetWhom } = await context.execute(MeetingPairsDocument, variables);
    for (const { node } of whoMetWhom.edges) {
      const ids = { a: node.a.id, b: node.b.id, events: node.events.map(({ id }) => id), persons: node.persons.map(({ id }) => id) };
      pairs.push({ ...ids, grade: node.grade });
    }
    after = whoMetWhom.pageInfo.endCursor ?? undefined;
    if (!whoMetWhom.pageInfo.hasNextPage || after === undefined || pairs.length >= MOST_PAIRS)
      return { pairs, total: whoMetWhom.totalCount };
  }
}

async function loadLists(context: EffectContext, view: View): Promise<void> {
  const { folds } = view;
  const state = context.store.getState();
  const events = view.entities.filter((id) => isEventKind(kindOfId(id) ?? "TOPIC"));
  const missing = gradesOf(folds).filter((grade) => {
    const key = listKey(folds.level, grade);
    return state.meetings[key] === undefined && !isListed({ ...state, view }, key, events);
  });
  for (const grade of missing) {
    const list = await readList(context, folds.level, grade);
    apply(context, (state) => ({ ...state, meetings: { ...state.meetings, [listKey(folds.level, grade)]: list } }));
  }
}

/** Ends of pairs at the folded events of a view that have not been fetched. */
function unknownEnds(state: ExplorerState, view: View): string[] {
  const { folds, entities: members } = view;
  const { meetings } = foldFactsIn({ ...state, view });
  const events = new Set(members.filter((id) => isFolded(folds, id)));
  const pairs = gradesOf(folds).flatMap((grade) => meetings[listKey(folds.level, grade)]?.pairs ?? []);
  const ends = pairs.filter((pair) => pair.events.some((id) => events.has(id))).flatMap(({ a, b }) => [a, b]);
  return [...new Set(ends)].filter((id) => state.entities.get(id) === undefined);
}

async function loadMeetings(context: EffectContext, view: View): Promise<void> {
  await loadLists(context, view);
  const unknown = unknownEnds(context.store.getState(), view);
  const entities = await inChunks(unknown, async (ids) => (await context.execute(EntitiesDocument, { ids })).entities);
  apply(context, (state) => remember(state, { entities }));
}

async function loadSuccessors(context: EffectContext, view: View): Promise<void> {
  const state = { ...context.store.getState(), view };
  const drawn = [...view.entities, ...drawnIn(state).entities.map(({ id }) => id)];
  const ended = endedUnasked([...new Set(drawn)], state.entities, foldFactsIn(state).successors);
  const found = await inChunks(ended, async (ids) => (await context.execute(SuccessorsDocument, { ids })).entities);
  const next = found.flatMap((entity) => ("successors" in entity ? [entity] : []));
  apply(context, (current) => ({
    ...remember(current, { entities: next.flatMap((entity) => entity.successors) }),
    successors: { ...current.successors, ...Object.fromEntries(next.map((entity) => [entity.id, entity.successors.map(({ id }) => id)])) },
  }));
}

/** Fetches what folding a view needs and nobody has asked for yet: pairs, their ends, what provinces became, and where these belong. */
async function loadFolds(context: EffectContext, view: View): Promise<void> {
  if (isFoldingMeetings(view.folds)) await loadMeetings(context, view);
  if (view.asOfToday) await loadSuccessors(context, view);
  const drawn = drawnIn({ ...context.store.getState(), view }).entities.map(({ id }) => id);
  await loadTies(context, drawn);
}

/** Runs an action that folds or unfolds, once what it needs is here, and says what is drawn then. Throws what the server throws. */
export async function drawFolded(context: EffectContext, action: (state: ExplorerState) => ExplorerState): Promise<void> {
  await loadFolds(context, action(context.store.getState()).view);
  apply(context, action);
  apply(context, (state) => announce(state, drawnCount(state)));
}

function isUnsettled({ view }: ExplorerState, before: ExplorerState): boolean {
  const isFolding = isFoldingMeetings(view.folds) || view.asOfToday;
  return (
    isFolding && (view.entities !== before.view.entities || view.folds !== before.view.folds || view.asOfToday !== before.view.asOfToday)
  );
}

async function settle(context: EffectContext, view: View): Promise<void> {
  await loadFolds(context, view);
  apply(context, (state) => ({ ...state, view: settled(state, state.view) }));
  await loadSelected(context, context.store.getState());
}

/** Keeps a folded picture whole when it grows, or comes by a link. Returns the way to stop. */
export function followFolds(context: EffectContext): () => void {
  const follow = (view: View): void => {
    const retry = (): void => follow(context.store.getState().view);
    settle(context, view).catch((error: unknown) => apply(context, (state) => showFailure(state, { ...toFailure(error), retry })));
  };
  return context.store.subscribe((state, before) => {
    if (isUnsettled(state, before)) follow(state.view);
  });
}
