import { foldText } from "../../domain/names.ts";
import { inLanguage } from "../../domain/labels.ts";
import { labelOf } from "../model/entity.ts";
import type { ExplorerState } from "../state/explorerState.ts";

const LONGEST = 48;

/** The beginning of the names of a view's files: what it is about, without marks, and the day. */
export function fileName({ view, entities, language }: ExplorerState): string {
  const [first] = view.entities;
  const entity = first === undefined ? undefined : entities[first];
  const title =
    view.headline === undefined ? (entity === undefined ? "view" : labelOf(entity, language)) : inLanguage(view.headline, language);
  const slug = foldText(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `whomet-${slug === "" ? "view" : slug}-${new Date().toISOString().slice(0, 10)}`;
}
