import type { Css } from "cytoscape";
import { CAPTION_FONT } from "../model/labelBox.ts";
import type { Palette } from "../model/palette.ts";
import { DEPTH, FONT, type Style } from "./style.ts";

/** The second line of an entity. */
export function captionStyle(palette: Palette): Style {
  return {
    selector: "node.caption",
    style: {
      label: "data(label)",
      "font-family": FONT,
      "font-size": CAPTION_FONT.size,
      color: palette.muted,
      "line-height": CAPTION_FONT.line / CAPTION_FONT.size,
      "text-wrap": "wrap",
      "text-max-width": "400px",
      "text-valign": "center",
      "text-halign": "center",
      "min-zoomed-font-size": 5,
      width: 1,
      height: 1,
      "background-opacity": 0,
      "border-width": 0,
      events: "no",
      "z-index": DEPTH.entity,
      "z-index-compare": "manual",
      "text-background-color": palette.ground,
      "text-background-opacity": 0.82,
      "text-background-padding": "1px",
    },
  };
}

/** The frame belongs to the text, so that both go where the text is too small to be read. */
function framed(palette: Palette, colour: string): Css.Node {
  return {
    "background-opacity": 0,
    "border-width": 0,
    "text-background-color": palette.ground,
    "text-background-opacity": 1,
    "text-background-padding": "3px",
    "text-background-shape": "roundrectangle",
    "text-border-width": 1,
    "text-border-opacity": 1,
    "text-border-color": colour,
  };
}

/** The number of figures beside an entity. */
export function badgeStyle(palette: Palette): Style {
  return {
    selector: "node.badge",
    style: {
      label: "data(label)",
      "font-family": FONT,
      "font-size": 9,
      "font-weight": 600,
      color: palette.text,
      "text-valign": "center",
      "text-halign": "center",
      shape: "round-rectangle",
      width: 17,
      height: 14,
      ...framed(palette, palette.line),
      "z-index": DEPTH.companion,
      "z-index-compare": "manual",
      "overlay-opacity": 0,
      "min-zoomed-font-size": 5,
    },
  };
}

/** The number of neighbours that are not on the canvas. */
export function moreStyle(palette: Palette): Style {
  return {
    selector: "node.more",
    style: {
      label: "data(label)",
      "font-family": FONT,
      "font-size": 9,
      "font-weight": 700,
      color: palette.accent,
      "text-valign": "center",
      "text-halign": "center",
      shape: "round-rectangle",
      width: 22,
      height: 14,
      ...framed(palette, palette.accent),
      "z-index": DEPTH.companion,
      "z-index-compare": "manual",
      "overlay-opacity": 0,
      "min-zoomed-font-size": 5,
    },
  };
}

/** A labelled part of the picture. */
export function bandStyle(palette: Palette): Style {
  return {
    selector: "node.band",
    style: {
      label: "data(label)",
      shape: "round-rectangle",
      width: "data(width)",
      height: "data(height)",
      "background-opacity": 0,
      "border-width": 1,
      "border-color": palette.bandBorder,
      "font-family": FONT,
      "font-size": 11,
      "font-weight": 600,
      color: palette.muted,
      "text-valign": "top",
      "text-halign": "center",
      "text-margin-y": 21,
      events: "no",
      "z-index": DEPTH.band,
      "z-index-compare": "manual",
      "corner-radius": "10",
    },
  };
}
