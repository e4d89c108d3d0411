import { isEntityId } from "../../../domain/ids.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { askQuestion } from "../../api/askQuestion.ts";
import { EntitiesDocument } from "../../api/generated/operations.ts";
import { QUESTIONS, questionOf } from "../../model/questions/index.ts";
import { bilingualName, presetSlots, type Answer, type Question, type Slots } from "../../model/questions/question.ts";
import { guide } from "../actions/guide.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer, showFoldedAnswer } from "../actions/showAnswer.ts";
import type { OfferedQuestion } from "../explorerState.ts";
import { drawFolded } from "./drawFolds.ts";
import { apply, isAbort, toFailure, type EffectContext } from "./context.ts";
import { explainEmpty } from "./explainEmpty.ts";
import { homeCountryOf } from "./homeCountry.ts";
import { loadTies } from "./loadTies.ts";

async function answered(
  context: EffectContext,
  question: Question,
  { slots, signal }: { slots: Slots; signal?: AbortSignal },
): Promise<Answer | undefined> {
  const homeCountry = await homeCountryOf(context, signal);
  const data = await askQuestion(context.execute, {
    question,
    slots,
    ...(homeCountry === undefined ? {} : { homeCountry }),
    ...(signal === undefined ? {} : { signal }),
  });
  apply(context, (state) => remember(state, { entities: Object.values(data.entities), relations: Object.values(data.relations) }));
  return question.answer(slots, data);
}

async function slotNames(context: EffectContext, slots: Slots): Promise<Record<string, Bilingual>> {
  const missing = Object.values(slots).filter((id) => isEntityId(id) && context.store.getState().entities[id] === undefined);
  if (missing.length > 0) {
    const { entities } = await context.execute(EntitiesDocument, { ids: missing });
    apply(context, (state) => remember(state, { entities: entities.filter((entity) => entity !== null) }));
  }
  const known = context.store.getState().entities;
  return Object.fromEntries(Object.entries(slots).map(([slot, id]) => [slot, bilingualName(known[id], id)]));
}

async function offer(context: EffectContext, question: Question): Promise<OfferedQuestion[]> {
  const slots = presetSlots(question);
  const answer = await answered(context, question, { slots });
  if (answer === undefined) return [];
  const title = question.title(await slotNames(context, slots));
  return [{ id: question.id, title, headline: answer.headline, relationCount: answer.relationIds.length }];
}

/** Runs each worked question once and offers those that the loaded data can answer. */
export async function offerQuestions(context: EffectContext): Promise<void> {
  apply(context, (state) => ({ ...state, offered: { status: "loading" } }));
  const results = await Promise.allSettled(QUESTIONS.map((question) => offer(context, question)));
  const value = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
  const failed = results.find((result) => result.status === "rejected");
  apply(context, (state) => ({
    ...state,
    offered:
      value.length === 0 && failed !== undefined ? { status: "failed", failure: toFailure(failed.reason) } : { status: "ready", value },
  }));
}

/** More entities than this cannot be read at once at 1440×900 with every event drawn. */
const MOST_UNFOLDED = 60;

/** Answers a worked question with these slots and shows the finished view. */
export async function answerQuestion(
  context: EffectContext,
  { id, slots, signal }: { id: string; slots?: Slots; signal?: AbortSignal },
): Promise<void> {
  const question = questionOf(id);
  if (question === undefined) return;
  const filled = { ...presetSlots(question), ...slots };
  apply(context, (state) => ({
    ...guide(state, { emptyAnswer: undefined }),
    busy: { text: { en: "Gathering the answer", vi: "Đang tìm câu trả lời" }, slots: filled },
    failure: undefined,
  }));
  try {
    const answer = await answered(context, question, { slots: filled, ...(signal === undefined ? {} : { signal }) });
    if (answer === undefined) {
      const title = question.title(await slotNames(context, filled));
      await explainEmpty(context, { title, asked: { id, slots: filled }, ...(signal === undefined ? {} : { signal }) });
      return;
    }
    await loadTies(context, answer.entityIds, signal);
    const shown = { ...answer, selectedRelation: answer.firstRelationId, question: { id, slots: filled } };
    const { foldsTo, entityIds } = answer;
    if (foldsTo !== undefined && entityIds.length > MOST_UNFOLDED)
      await drawFolded(context, (state) =>
        signal?.aborted === true ? { ...state, busy: undefined } : showFoldedAnswer(state, shown, foldsTo),
      );
    else apply(context, (state) => showAnswer(state, shown));
    if (signal?.aborted !== true) apply(context, (state) => announce(state, answer.headline));
  } catch (error) {
    apply(context, (state) => (isAbort(error) ? { ...state, busy: undefined } : showFailure(state, toFailure(error))));
  }
}

/** The one line of a question whose view came by a link. */
export async function recallHeadline(context: EffectContext): Promise<void> {
  const asked = context.store.getState().view.question;
  const question = asked === undefined ? undefined : questionOf(asked.id);
  if (asked === undefined || question === undefined) return;
  const answer = await answered(context, question, { slots: asked.slots });
  if (answer === undefined) return;
  apply(context, (state) => (state.view.question === asked ? { ...state, view: { ...state.view, headline: answer.headline } } : state));
}
