import type { StylesheetJson } from "cytoscape";
import { ENTITY_KINDS, type EntityKind } from "../../domain/kinds.ts";
import { RELATION_TYPE_NAMES, relationTypeRow } from "../../domain/relationTypes.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import { CAPTION_FONT, NAME_FONT } from "../model/labelBox.ts";
import { LABEL_MARGIN } from "../model/layoutInput.ts";
import type { Palette } from "../model/palette.ts";

const FONT = '"Inter Variable", "Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** Larger than an edge label at zoom 1, so that it is drawn only when the reader zooms in. */
const EDGE_LABEL_MIN_PIXELS = 15;

type Style = StylesheetJson[number];

function shapeStyle(kind: EntityKind, palette: Palette): Style[] {
  const { outline, width, height, hue } = KIND_SHAPES[kind];
  const colour = palette.hues[hue];
  const shape =
    outline === "circle" ? { shape: "ellipse" as const } : outline === "rounded" ? { shape: "round-rectangle" as const } : { shape: "polygon" as const, "shape-polygon-points": [...outline] };
  return [
    { selector: `node.${kind}`, style: { ...shape, width, height, "background-color": colour, "border-color": colour } },
    { selector: `node.${kind}.side-foreign`, style: { "background-color": palette.softHues[hue] } },
  ];
}

function entityStyles(palette: Palette): Style[] {
  return [
    {
      selector: "node.entity",
      style: {
        label: "data(label)", "font-family": FONT, "font-size": NAME_FONT.size, "font-weight": 500, color: palette.text,
        "text-wrap": "wrap", "text-max-width": "400px", "text-valign": "bottom", "text-halign": "center", "text-margin-y": LABEL_MARGIN, "line-height": NAME_FONT.line / NAME_FONT.size,
        "border-width": 2, "z-index": 10, "z-index-compare": "manual", "overlay-opacity": 0, "min-zoomed-font-size": 4,
        "text-background-color": palette.ground, "text-background-opacity": 0.82, "text-background-padding": "1px", "text-background-shape": "roundrectangle",
      },
    },
    ...ENTITY_KINDS.flatMap((kind) => shapeStyle(kind, palette)),
    { selector: "node.reference", style: { "background-opacity": 0.55, "border-opacity": 0.7, color: palette.muted } },
    { selector: "node.entity.chosen", style: { "outline-color": palette.accent, "outline-width": 2.5, "outline-offset": 3, "font-weight": 700 } },
    {
      selector: "node.caption",
      style: {
        label: "data(label)", "font-family": FONT, "font-size": CAPTION_FONT.size, color: palette.muted, "line-height": CAPTION_FONT.line / CAPTION_FONT.size,
        "text-wrap": "wrap", "text-max-width": "400px", "text-valign": "center", "text-halign": "center", "min-zoomed-font-size": 5,
        width: 1, height: 1, "background-opacity": 0, "border-width": 0, events: "no", "z-index": 10, "z-index-compare": "manual",
        "text-background-color": palette.ground, "text-background-opacity": 0.82, "text-background-padding": "1px",
      },
    },
    {
      selector: "node.badge",
      style: {
        label: "data(label)", "font-family": FONT, "font-size": 9, "font-weight": 600, color: palette.text, "text-valign": "center", "text-halign": "center",
        shape: "round-rectangle", width: 17, height: 14, "background-color": palette.ground, "border-width": 1, "border-color": palette.line,
        "z-index": 11, "z-index-compare": "manual", "overlay-opacity": 0, "min-zoomed-font-size": 5,
      },
    },
    {
      selector: "node.band",
      style: {
        label: "data(label)", shape: "round-rectangle", width: "data(width)", height: "data(height)", "background-opacity": 0, "border-width": 1, "border-color": palette.bandBorder,
        "font-family": FONT, "font-size": 11, "font-weight": 600, color: palette.muted, "text-valign": "top", "text-halign": "center", "text-margin-y": 21,
        events: "no", "z-index": 0, "z-index-compare": "manual", "corner-radius": "10",
      },
    },
  ];
}

function relationStyles(palette: Palette): Style[] {
  const symmetric = RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).symmetric);
  return [
    {
      selector: "edge.relation",
      style: {
        width: 1.25, "line-color": palette.line, "target-arrow-color": palette.line, "target-arrow-shape": "triangle", "arrow-scale": 0.75, "curve-style": "bezier", "control-point-step-size": 26,
        label: "data(label)", "font-family": FONT, "font-size": 10, color: palette.muted, "text-rotation": "autorotate", "min-zoomed-font-size": EDGE_LABEL_MIN_PIXELS,
        "text-background-color": palette.ground, "text-background-opacity": 0.92, "text-background-padding": "2px", "z-index": 5, "z-index-compare": "manual", "overlay-opacity": 0,
      },
    },
    { selector: "edge.dotted", style: { "line-style": "dotted", width: 1.8 } },
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
    { selector: "edge.structural", style: { width: 1, "line-color": palette.faintLine, "target-arrow-color": palette.faintLine, "arrow-scale": 0.6 } },
    { selector: "edge.HOSTED", style: { width: 3.2 } },
    ...symmetric.map((type): Style => ({ selector: `edge.${type}`, style: { "target-arrow-shape": "none" } })),
    { selector: "edge.proposed", style: { "target-arrow-fill": "hollow", "target-label": "?", "target-text-offset": 14 } },
    { selector: "edge.near", style: { "line-color": palette.accent, "target-arrow-color": palette.accent, color: palette.text, "z-index": 6 } },
    {
      selector: "edge.chosen",
      style: { "line-color": palette.accent, "target-arrow-color": palette.accent, color: palette.text, width: 2.8, "min-zoomed-font-size": 0, "font-weight": 600, "z-index": 8 },
    },
    { selector: "edge.hovered", style: { "line-color": palette.text, "target-arrow-color": palette.text, color: palette.text, "min-zoomed-font-size": 0, "z-index": 9 } },
    { selector: ".dimmed", style: { opacity: 0.22 } },
  ];
}

/** How the picture looks in one theme. It depends on nothing but the palette; classes say the rest. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [...relationStyles(palette), ...entityStyles(palette)];
}
