import type { StylesheetJson } from "cytoscape";
import type { Palette } from "../model/palette.ts";
import { badgeStyle, bandStyle, captionStyle, moreStyle } from "./companionStyles.ts";
import { entityStyles } from "./entityStyles.ts";
import type { PictureSize } from "./pictureSize.ts";
import { relationStyles } from "./relationStyles.ts";

/** How the picture looks in one theme and at one size. It depends on nothing else; classes say the rest. */
export function stylesheet(palette: Palette, size: PictureSize = "normal"): StylesheetJson {
  const companions = [captionStyle(palette), badgeStyle(palette), moreStyle(palette)];
  return [...relationStyles(palette, size), ...entityStyles(palette), ...companions, bandStyle(palette)];
}
