import { MODALITIES } from "../../../domain/modality.ts";
import type { QuestionRequest } from "./question.ts";

/** A question never draws more neighbours of one entity than this. */
const PER_ENTITY = 100;

/** Every modality: a plan is drawn as a plan, not left out. */
const ALL = [...MODALITIES];

/** The neighbours of some entities, planned ones too; no request where there are none to ask about. */
export function around(ids: readonly string[], types?: readonly string[]): QuestionRequest[] {
  if (ids.length === 0) return [];
  const variables = { ids: [...ids], modalities: ALL, first: PER_ENTITY, ...(types === undefined ? {} : { types: [...types] }) };
  return [{ operation: "neighbourhood", variables }];
}

/** Some entities by themselves. */
export function byId(ids: readonly string[]): QuestionRequest[] {
  return ids.length === 0 ? [] : [{ operation: "entities", variables: { ids: [...ids] } }];
}

/** The relations among some entities, planned ones too. */
export function among(ids: readonly string[]): QuestionRequest[] {
  return ids.length < 2 ? [] : [{ operation: "subgraph", variables: { ids: [...ids], modalities: ALL } }];
}
