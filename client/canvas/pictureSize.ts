import type { Drawn } from "../model/drawn.ts";

const LARGE_ELEMENTS = 500;
const HUGE_ENTITIES = 2_000;

/** How much a picture holds, which decides what is drawn: large ones have plain lines, huge ones no second lines but those of the selection. */
export type PictureSize = "normal" | "large" | "huge";

/** The size of what would be drawn without filters and hiding, so that these do not change how the picture is drawn. */
export function pictureSize({ entities, relations }: Pick<Drawn, "entities" | "relations">): PictureSize {
  if (entities.length >= HUGE_ENTITIES) return "huge";
  return entities.length + relations.length > LARGE_ELEMENTS ? "large" : "normal";
}
