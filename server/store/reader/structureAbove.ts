import type { EntityId } from "../../../domain/ids.ts";
import { REPORTED_MODALITIES } from "../../../domain/modality.ts";
import type { StructureLink } from "../../../domain/structure.ts";
import type { Ask } from "./ask.ts";
import { textColumn } from "./pages.ts";

/** Levels that are climbed: a division, its department, its ministry, the government, the state, and one to spare. */
const MAX_LEVELS = 6;

/** What the entities are part of, represent or are located in, and these in turn: one statement a level. */
export async function readStructureAbove(ask: Ask, ids: readonly EntityId[]): Promise<readonly StructureLink[]> {
  const seen = new Set(ids);
  const links: StructureLink[] = [];
  let level = [...seen];
  for (let climbed = 0; climbed < MAX_LEVELS && level.length > 0; climbed += 1) {
    const rows = await ask("structure-above", { ids: level, modalities: REPORTED_MODALITIES });
    const found = rows.map((row): StructureLink => ({
      child: textColumn(row, "child") as EntityId,
      type: textColumn(row, "type") as StructureLink["type"],
      parent: textColumn(row, "parent") as EntityId,
    }));
    for (const link of found) links.push(link);
    level = [...new Set(found.map(({ parent }) => parent))].filter((parent) => !seen.has(parent));
    level.forEach((parent) => seen.add(parent));
  }
  return links;
}
