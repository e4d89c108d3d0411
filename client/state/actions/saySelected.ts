import { plural } from "../../model/questions/question.ts";
import type { ExplorerState } from "../explorerState.ts";
import { announce } from "./notice.ts";

/** Tells how many entities or relations are selected now. */
export function saySelected(state: ExplorerState): ExplorerState {
  const { entities, relations } = state.view.selection;
  return relations.length > 0
    ? announce(state, { en: `${plural(relations.length, "relation")} selected`, vi: `Đã chọn ${relations.length} quan hệ` })
    : announce(state, { en: `${plural(entities.length, "entity", "entities")} selected`, vi: `Đã chọn ${entities.length} thực thể` });
}
