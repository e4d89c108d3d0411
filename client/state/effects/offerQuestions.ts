import { isEntityId } from "../../../domain/ids.ts";
import { EntitiesDocument } from "../../api/generated/operations.ts";
import { QUESTIONS, questionOf } from "../../model/questions/index.ts";
import { presetSlots, type Question } from "../../model/questions/question.ts";
import { remember } from "../actions/populate.ts";
import type { ExplorerState, OfferedQuestion } from "../explorerState.ts";
import { isWelcoming } from "../welcoming.ts";
import { answered, slotNames } from "./answerQuestion.ts";
import { apply, toFailure, type Call, type EffectContext } from "./context.ts";

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

async function answerOffer(call: Pick<Call, "signal"> & EffectContext, id: string): Promise<void> {
  const question = questionOf(id);
  const note = (answer: OfferedQuestion["answer"] | undefined): void => apply(call, (state) => noteAnswer(state, id, answer));
  try {
    const answer = question === undefined ? undefined : await answered(call, question, presetSlots(question));
    const line = answer === undefined ? undefined : { headline: answer.headline, relationCount: answer.relationIds.length };
    note(line === undefined ? undefined : { status: "ready", value: line });
  } catch (error) {
    // What was given up is asked again when its turn comes.
    if (!call.signal.aborted) note({ status: "failed", failure: toFailure(error) });
  }
}

function nextOffer(state: ExplorerState): string | undefined {
  if (state.offered?.status !== "ready" || !isWelcoming(state)) return undefined;
  return state.offered.value.find(({ answer }) => answer.status === "loading")?.id;
}

/**
 * Answers what is offered, one after the other and only while the reader looks at it: whatever else is asked for gives up the answer on its way.
 * Returns the way to stop.
 */
export function followOffers(context: EffectContext): () => void {
  let going: { readonly id: string; readonly controller: AbortController } | undefined;
  const giveUp = (): void => {
    going?.controller.abort();
    going = undefined;
  };
  const follow = (state: ExplorerState): void => {
    const id = nextOffer(state);
    if (id === going?.id) return;
    giveUp();
    if (id === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    const own = { id, controller };
    going = own;
    const execute: EffectContext["execute"] = (document, variables, its = signal) => context.execute(document, variables, its);
    void answerOffer({ ...context, execute, signal }, id).then(() => {
      if (going !== own) return;
      going = undefined;
      follow(context.store.getState());
    });
  };
  const stop = context.store.subscribe(follow);
  return () => {
    stop();
    giveUp();
  };
}
