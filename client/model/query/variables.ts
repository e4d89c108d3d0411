import { isJsonObject, type JsonObject, type JsonValue } from "./jsonValue.ts";

/** The variables of a query from their JSON text; an empty text is no variables. Undefined where the text is no JSON object. */
export function parseVariables(text: string): JsonObject | undefined {
  if (text.trim() === "") return {};
  try {
    const value = JSON.parse(text) as JsonValue;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
