import { inLanguage } from "../../domain/labels.ts";
import { labelOf } from "../model/entity.ts";
import { slug } from "../model/slug.ts";
import type { ExplorerState } from "../state/explorerState.ts";

const LONGEST = 48;

/** The beginning of the names of a view's files: what it is about, without marks, and the day. */
export function fileName({ view, entities, language }: ExplorerState): string {
  const [first] = view.entities;
  const entity = first === undefined ? undefined : entities.get(first);
  const title =
    view.headline === undefined ? (entity === undefined ? "view" : labelOf(entity, language)) : inLanguage(view.headline, language);
  const plain = slug(title, LONGEST);
  return `whomet-${plain === "" ? "view" : plain}-${new Date().toISOString().slice(0, 10)}`;
}
