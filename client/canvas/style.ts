import type { StylesheetJson } from "cytoscape";

/** The typeface of the canvas, as of the page. */
export const FONT = '"Inter Variable", "Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** What lies above what. Lines with words have depths of their own, from `words` downwards. */
export const DEPTH = { band: 0, line: 5, words: 400, near: 401, chosen: 402, hovered: 403, entity: 500, companion: 501 } as const;

/** One rule of a Cytoscape stylesheet. */
export type Style = StylesheetJson[number];
