import type { Bilingual } from "../../../domain/relationTypes.ts";
import { plural } from "../../model/questions/question.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";

/** How much is drawn now, in words. */
export function drawnCount(state: ExplorerState): Bilingual {
  const { entities, relations } = drawnIn(state);
  return {
    en: `Drawn: ${plural(entities.length, "entity", "entities")} and ${plural(relations.length, "relation")}`,
    vi: `Đang vẽ ${entities.length} thực thể và ${relations.length} quan hệ`,
  };
}
