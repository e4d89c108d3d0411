import { isEntityId } from "../../../domain/ids.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { askQuestion } from "../../api/askQuestion.ts";
import { EntitiesDocument } from "../../api/generated/operations.ts";
import { questionOf } from "../../model/questions/index.ts";
import { bilingualName, presetSlots, type Answer, type Question, type Slots } from "../../model/questions/question.ts";
import { guide } from "../actions/guide.ts";
import { announce, showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { showAnswer, showFoldedAnswer } from "../actions/showAnswer.ts";
import type { AskedQuestion } from "../../model/view.ts";
import { drawFolded } from "./drawFolds.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { explainEmpty } from "./explainEmpty.ts";
import { homeCountryOf } from "./homeCountry.ts";
import { loadTies } from "./loadTies.ts";

/** The answer to a question with these slots; what it looks at is remembered. Undefined where the data hold none. Throws what the server throws. */
export async function answered(context: EffectContext, question: Question, slots: Slots): Promise<Answer | undefined> {
  const homeCountry = await homeCountryOf(context);
  const data = await askQuestion(context.execute, {
    question,
    slots,
    ...(homeCountry === undefined ? {} : { homeCountry }),
  });
  apply(context, (state) => remember(state, { entities: Object.values(data.entities), relations: Object.values(data.relations) }));
  return question.answer(slots, data);
}

/** What the entities in slots are called, in both languages. */
export async function slotNames(context: EffectContext, slots: Slots): Promise<Record<string, Bilingual>> {
  const missing = Object.values(slots).filter((id) => isEntityId(id) && context.store.getState().entities.get(id) === undefined);
  if (missing.length > 0) {
    const { entities } = await context.execute(EntitiesDocument, { ids: missing });
    apply(context, (state) => remember(state, { entities: entities.filter((entity) => entity !== null) }));
  }
  const known = context.store.getState().entities;
  return Object.fromEntries(Object.entries(slots).map(([slot, id]) => [slot, bilingualName(known.get(id), id)]));
}

/** More entities than this cannot be read at once at 1440×900 with every event drawn. */
const MOST_UNFOLDED = 60;

/** Answers a worked question with these slots and shows the finished view. Throws what the server throws. */
export async function answerQuestion(context: EffectContext, { id, slots }: { id: string; slots?: Slots }): Promise<void> {
  const question = questionOf(id);
  if (question === undefined) return;
  const filled = { ...presetSlots(question), ...slots };
  apply(context, (state) => guide(state, { emptyAnswer: undefined }));
  const answer = await answered(context, question, filled);
  if (answer === undefined) {
    const title = question.title(await slotNames(context, filled));
    await explainEmpty(context, { title, asked: { id, slots: filled } });
    return;
  }
  await loadTies(context, answer.entityIds);
  const shown = { ...answer, selectedRelation: answer.firstRelationId, question: { id, slots: filled } };
  const { foldsTo, entityIds } = answer;
  if (foldsTo !== undefined && entityIds.length > MOST_UNFOLDED)
    await drawFolded(context, (state) => showFoldedAnswer(state, shown, foldsTo));
  else apply(context, (state) => showAnswer(state, shown));
  apply(context, (state) => announce(state, answer.headline));
}

async function recallHeadline(context: EffectContext, asked: AskedQuestion): Promise<void> {
  const question = questionOf(asked.id);
  const answer = question === undefined ? undefined : await answered(context, question, asked.slots);
  if (answer === undefined) return;
  apply(context, (state) => (state.view.question === asked ? { ...state, view: { ...state.view, headline: answer.headline } } : state));
}

/** Asks for the one line of a question whose view came by a link, without it. Returns the way to stop. */
export function followQuestion(context: EffectContext): () => void {
  const recall = (asked: AskedQuestion): void => {
    const retry = (): void => recall(asked);
    recallHeadline(context, asked).catch((error: unknown) => apply(context, (state) => showFailure(state, { ...toFailure(error), retry })));
  };
  return context.store.subscribe(({ view: { question, headline } }, before) => {
    if (question !== undefined && headline === undefined && question !== before.view.question) recall(question);
  });
}
