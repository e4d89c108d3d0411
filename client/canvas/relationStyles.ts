import type { EdgeSingular } from "cytoscape";
import { RELATION_TYPE_NAMES, relationTypeRow } from "../../domain/relationTypes.ts";
import type { Palette } from "../model/palette.ts";
import type { PictureSize } from "./pictureSize.ts";
import { DEPTH, FONT, type Style } from "./style.ts";

/** Larger than an edge label at zoom 1, so that it is drawn only when the reader zooms in. */
const EDGE_LABEL_MIN_PIXELS = 15;
/** A line that stands for meetings is nothing without its words. */
const FOLDED_LABEL_MIN_PIXELS = 5;

/** What is written along a line, in pixels at zoom 1. */
export const WORDS = { size: 11, line: 15, padding: 2 } as const;

function lineStyle(palette: Palette): Style {
  return {
    selector: "edge.relation",
    style: {
      width: 1.25,
      "line-color": palette.line,
      "target-arrow-color": palette.line,
      "target-arrow-shape": "triangle",
      "arrow-scale": 0.75,
      "curve-style": "bezier",
      "control-point-step-size": 26,
      label: "data(label)",
      "font-family": FONT,
      "font-size": WORDS.size,
      color: palette.muted,
      "text-rotation": "autorotate",
      "min-zoomed-font-size": EDGE_LABEL_MIN_PIXELS,
      "text-background-color": palette.ground,
      "text-background-opacity": 0.92,
      "text-background-padding": `${WORDS.padding}px`,
      "z-index": DEPTH.line,
      "z-index-compare": "manual",
      "overlay-opacity": 0,
    },
  };
}

function meaningStyles(palette: Palette): Style[] {
  const symmetric = RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).symmetric);
  return [
    { selector: "edge.dotted", style: { "line-style": "dotted", width: 1.8 } },
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
    {
      selector: "edge.structural",
      style: { width: 1, "line-color": palette.faintLine, "target-arrow-color": palette.faintLine, "arrow-scale": 0.6 },
    },
    { selector: "edge.HOSTED", style: { width: 3.2 } },
    { selector: "edge.MET", style: { width: 2, "target-arrow-shape": "none" } },
    { selector: "edge.MET.counted", style: { width: 3, "min-zoomed-font-size": FOLDED_LABEL_MIN_PIXELS } },
    {
      selector: "edge.SAME_EVENT",
      style: {
        width: 1,
        "line-style": "dotted",
        "target-arrow-shape": "none",
        "line-color": palette.faintLine,
        "min-zoomed-font-size": FOLDED_LABEL_MIN_PIXELS,
      },
    },
    ...symmetric.map((type): Style => ({ selector: `edge.${type}`, style: { "target-arrow-shape": "none" } })),
    { selector: "edge.proposed", style: { "target-arrow-fill": "hollow", "target-label": "?", "target-text-offset": 14 } },
  ];
}

function attentionStyles(palette: Palette): Style[] {
  return [
    {
      selector: "edge.near",
      style: { "line-color": palette.accent, "target-arrow-color": palette.accent, color: palette.text, "z-index": DEPTH.near },
    },
    {
      selector: "edge.chosen",
      style: {
        "line-color": palette.accent,
        "target-arrow-color": palette.accent,
        color: palette.text,
        width: 2.8,
        "min-zoomed-font-size": 0,
        "font-weight": 600,
        "z-index": DEPTH.chosen,
      },
    },
    {
      selector: "edge.hovered",
      style: {
        "line-color": palette.text,
        "target-arrow-color": palette.text,
        color: palette.text,
        "min-zoomed-font-size": 0,
        "z-index": DEPTH.hovered,
      },
    },
    { selector: ".dimmed", style: { opacity: 0.22 } },
  ];
}

/** Lines that go round what is not their end, or straight where nothing is in the way. */
function routeStyles(): Style[] {
  return [
    { selector: "edge.direct", style: { "curve-style": "straight" } },
    {
      selector: "edge.bent",
      style: {
        "curve-style": "round-segments",
        "edge-distances": "node-position",
        "segment-weights": "data(weights)",
        "segment-distances": "data(distances)",
        "segment-radii": [7],
      },
    },
  ];
}

/** Words that stand where they cover nothing; where there is no such place they come when the reader zooms in or looks at the line. */
function placedWordStyles(palette: Palette): Style[] {
  return [
    {
      selector: "edge.placed",
      style: {
        label: "",
        "source-label": "data(label)",
        "source-text-offset": (edge: EdgeSingular) => Number(edge.data("along")),
        "source-text-rotation": 0,
      },
    },
    {
      selector: "edge.worded",
      style: {
        // Above lines that come after it, so that none is drawn through its words.
        "z-index": (edge: EdgeSingular) => Math.max(DEPTH.line + 1, DEPTH.words - Number(edge.data("rank"))),
        color: palette.text,
      },
    },
    { selector: "edge.crowded", style: { "min-zoomed-font-size": EDGE_LABEL_MIN_PIXELS } },
  ];
}

/** Above a few hundred elements lines are straight and bare; those that the reader looks at keep their arrows. */
function plainStyles(): Style[] {
  return [
    {
      selector: "edge.relation",
      style: { "curve-style": "haystack", "haystack-radius": 0, "target-arrow-shape": "none", "target-label": "", label: "" },
    },
    { selector: "edge.MET.counted, edge.SAME_EVENT", style: { label: "data(label)" } },
    {
      selector: "edge.chosen, edge.near, edge.hovered",
      style: { "curve-style": "straight", "target-arrow-shape": "triangle", label: "data(label)" },
    },
  ];
}

/** Lines by modality, the host's thicker, and what the reader looks at. */
export function relationStyles(palette: Palette, size: PictureSize): Style[] {
  return [
    lineStyle(palette),
    ...routeStyles(),
    ...meaningStyles(palette),
    ...placedWordStyles(palette),
    ...(size === "normal" ? [] : plainStyles()),
    ...attentionStyles(palette),
  ];
}
