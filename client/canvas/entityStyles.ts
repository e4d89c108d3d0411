import { ENTITY_KINDS, type EntityKind } from "../../domain/kinds.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import { NAME_FONT } from "../model/labelBox.ts";
import { LABEL_MARGIN } from "../model/layoutInput.ts";
import type { Palette } from "../model/palette.ts";
import { DEPTH, FONT, type Style } from "./style.ts";

function shapeStyle(kind: EntityKind, palette: Palette): Style[] {
  const { outline, width, height, hue } = KIND_SHAPES[kind];
  const colour = palette.hues[hue];
  const shape =
    outline === "circle"
      ? { shape: "ellipse" as const }
      : outline === "rounded"
        ? { shape: "round-rectangle" as const }
        : { shape: "polygon" as const, "shape-polygon-points": [...outline] };
  return [
    { selector: `node.${kind}`, style: { ...shape, width, height, "background-color": colour, "border-color": colour } },
    { selector: `node.${kind}.side-foreign`, style: { "background-color": palette.softHues[hue] } },
  ];
}

/** Shapes by kind, fill by side, names below. */
export function entityStyles(palette: Palette): Style[] {
  return [
    {
      selector: "node.entity",
      style: {
        label: "data(label)",
        "font-family": FONT,
        "font-size": NAME_FONT.size,
        "font-weight": 500,
        color: palette.text,
        "text-wrap": "wrap",
        "text-max-width": "400px",
        "text-valign": "bottom",
        "text-halign": "center",
        "text-margin-y": LABEL_MARGIN,
        "line-height": NAME_FONT.line / NAME_FONT.size,
        "border-width": 2,
        "z-index": DEPTH.entity,
        "z-index-compare": "manual",
        "overlay-opacity": 0,
        "min-zoomed-font-size": 4,
        "text-background-color": palette.ground,
        "text-background-opacity": 0.82,
        "text-background-padding": "1px",
        "text-background-shape": "roundrectangle",
      },
    },
    ...ENTITY_KINDS.flatMap((kind) => shapeStyle(kind, palette)),
    { selector: "node.faded", style: { opacity: 0.4 } },
    { selector: "node.pinned", style: { "border-style": "double", "border-width": 5 } },
    { selector: "node.reference", style: { "background-opacity": 0.55, "border-opacity": 0.7, color: palette.muted } },
    {
      selector: "node.entity.chosen",
      style: { "outline-color": palette.accent, "outline-width": 2.5, "outline-offset": 3, "font-weight": 700 },
    },
  ];
}
