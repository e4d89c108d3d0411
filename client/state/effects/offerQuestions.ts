import { isEntityId } from "../../../domain/ids.ts";
import { EntitiesDocument } from "../../api/generated/operations.ts";
import { QUESTIONS, questionOf } from "../../model/questions/index.ts";
import { presetSlots, type Question } from "../../model/questions/question.ts";
import { remember } from "../actions/populate.ts";
import type { ExplorerState, OfferedQuestion } from "../explorerState.ts";
import { isWelcoming } from "../welcoming.ts";
import { answered, slotNames } from "./answerQuestion.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";

function idsIn(question: Question): readonly string[] {
  return Object.values(presetSlots(question)).filter((id) => isEntityId(id));
}

async function offer(context: EffectContext, question: Question): Promise<OfferedQuestion> {
  return { id: question.id, title: question.title(await slotNames(context, presetSlots(question))), answer: { status: "loading" } };
}

/** Offers the worked questions about entities that the data know. `followOffers` answers them. */
export async function offerQuestions(context: EffectContext): Promise<void> {
  apply(context, (state) => ({ ...state, offered: { status: "loading" } }));
  try {
    const { entities } = await context.execute(EntitiesDocument, { ids: [...new Set(QUESTIONS.flatMap(idsIn))] });
    const known = entities.filter((entity) => entity !== null);
    apply(context, (state) => remember(state, { entities: known }));
    const ids = new Set(known.map(({ id }) => id));
    const asked = QUESTIONS.filter((question) => idsIn(question).every((id) => ids.has(id)));
    const value = await Promise.all(asked.map((question) => offer(context, question)));
    apply(context, (state) => ({ ...state, offered: { status: "ready", value } }));
  } catch (error) {
    apply(context, (state) => ({ ...state, offered: { status: "failed", failure: toFailure(error) } }));
  }
}

/** Notes the answer of an offered question, which is no longer offered where the data hold none. */
function noteAnswer(state: ExplorerState, id: string, answer: OfferedQuestion["answer"] | undefined): ExplorerState {
  if (state.offered?.status !== "ready") return state;
  const value = state.offered.value.flatMap((each) => {
    if (each.id !== id) return [each];
    return answer === undefined ? [] : [{ ...each, answer }];
  });
  return { ...state, offered: { status: "ready", value } };
}

async function answerOffer(context: EffectContext, id: string): Promise<void> {
  const question = questionOf(id);
  if (question === undefined) return;
  try {
    const answer = await answered(context, question, presetSlots(question));
    const line = answer === undefined ? undefined : { headline: answer.headline, relationCount: answer.relationIds.length };
    apply(context, (state) => noteAnswer(state, id, line === undefined ? undefined : { status: "ready", value: line }));
  } catch (error) {
    apply(context, (state) => noteAnswer(state, id, { status: "failed", failure: toFailure(error) }));
  }
}

/** Answers what is offered, one after the other and only while the reader looks at it: nobody else waits for it. Returns the way to stop. */
export function followOffers(context: EffectContext): () => void {
  let isAnswering = false;
  const answerNext = (state: ExplorerState): void => {
    if (isAnswering || state.offered?.status !== "ready" || !isWelcoming(state)) return;
    const next = state.offered.value.find(({ answer }) => answer.status === "loading");
    if (next === undefined) return;
    isAnswering = true;
    void answerOffer(context, next.id).then(() => {
      isAnswering = false;
      answerNext(context.store.getState());
    });
  };
  return context.store.subscribe(answerNext);
}
