import { MODALITIES } from "../../../domain/modality.ts";
import type { QuestionRequest } from "./question.ts";

/** A question never draws more neighbours of one entity than this. */
const PER_ENTITY = 100;

/** The server refuses answers that could grow too large. */
const AT_ONCE = 60;

/** Every modality: a plan is drawn as a plan, not left out. */
const ALL = [...MODALITIES];

/** The neighbours of some entities, planned ones too; no request where there are none to ask about. */
export function around(ids: readonly string[], types?: readonly string[]): QuestionRequest[] {
  const requests: QuestionRequest[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const variables = {
      ids: ids.slice(from, from + AT_ONCE),
      modalities: ALL,
      first: PER_ENTITY,
      ...(types === undefined ? {} : { types: [...types] }),
    };
    requests.push({ operation: "neighbourhood", variables });
  }
  return requests;
}

/** Some entities by themselves. */
export function byId(ids: readonly string[]): QuestionRequest[] {
  return ids.length === 0 ? [] : [{ operation: "entities", variables: { ids: [...ids] } }];
}
