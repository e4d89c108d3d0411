import type { StylesheetJson } from "cytoscape";
import type { Palette } from "../model/palette.ts";
import { badgeStyle, bandStyle, captionStyle } from "./companionStyles.ts";
import { entityStyles } from "./entityStyles.ts";
import { relationStyles } from "./relationStyles.ts";

/** How the picture looks in one theme. It depends on nothing but the palette; classes say the rest. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [...relationStyles(palette), ...entityStyles(palette), captionStyle(palette), badgeStyle(palette), bandStyle(palette)];
}
