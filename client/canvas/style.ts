import type { StylesheetJson } from "cytoscape";

/** The typeface of the canvas, as of the page. */
export const FONT = '"Inter Variable", "Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** One rule of a Cytoscape stylesheet. */
export type Style = StylesheetJson[number];
