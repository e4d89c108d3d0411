import { kindOfId } from "../../../domain/ids.ts";
import { isDrawnOnRequest } from "../entity.ts";
import { isJsonList, isJsonObject, type JsonValue } from "./jsonValue.ts";

/** What an answer holds that can be drawn, in the order of the answer. */
export interface AnswerIds {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

const RELATION_ID = /^[a-z]+(?:-[a-z]+)*:[0-9a-f]{12}$/;

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (isJsonList(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * The ids of entities and relations anywhere in an answer, under whatever name the query gave them (`id`, `facts`, an alias).
 * Documents, figures and topics are left out unless the answer names nothing else: as on the canvas, they are drawn on request.
 */
export function answerIds(answer: JsonValue): AnswerIds {
  const texts = [...new Set(textsIn(answer))];
  const entities = texts.filter((text) => kindOfId(text) !== undefined);
  const drawn = entities.filter((id) => {
    const kind = kindOfId(id);
    return kind !== undefined && !isDrawnOnRequest(kind);
  });
  const relations = texts.filter((text) => kindOfId(text) === undefined && RELATION_ID.test(text));
  return { entities: drawn.length === 0 && relations.length === 0 ? entities : drawn, relations };
}
