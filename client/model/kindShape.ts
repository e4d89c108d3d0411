import type { EntityKind } from "../../domain/kinds.ts";

/** How a kind is drawn: an outline in a box from −1 to 1 (or a circle, or a rounded box) and its size in pixels. */
export interface KindShape {
  readonly outline: "circle" | "rounded" | readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hue: Hue;
}

/** Colours by name; the themes say which. Every kind is told apart by its outline alone, so greyscale loses nothing. */
export type Hue = "people" | "bodies" | "land" | "events" | "deals" | "plans" | "matter";

const HEXAGON = [-0.5, -1, 0.5, -1, 1, 0, 0.5, 1, -0.5, 1, -1, 0];
const DIAMOND = [0, -1, 1, 0, 0, 1, -1, 0];
const TRIANGLE = [0, -1, 1, 1, -1, 1];
const ARROW = [-1, -0.45, 0.1, -0.45, 0.1, -1, 1, 0, 0.1, 1, 0.1, 0.45, -1, 0.45];
const PAGE = [-0.9, -1, 0.35, -1, 0.9, -0.45, 0.9, 1, -0.9, 1];
const CUT_CORNERS = [-0.65, -1, 0.65, -1, 1, -0.5, 1, 0.5, 0.65, 1, -0.65, 1, -1, 0.5, -1, -0.5];
const PIN = [-0.8, -1, 0.8, -1, 0.8, 0.25, 0, 1, -0.8, 0.25];
const BARREL = [-1, -0.6, -0.55, -1, 0.55, -1, 1, -0.6, 1, 0.6, 0.55, 1, -0.55, 1, -1, 0.6];
const BARS = [-1, 0.1, -0.4, 0.1, -0.4, -0.45, 0.25, -0.45, 0.25, -1, 1, -1, 1, 1, -1, 1];
const TAG = [-1, 0, -0.45, -0.9, 1, -0.9, 1, 0.9, -0.45, 0.9];
const SHEET = [-0.75, -1, 0.75, -1, 0.75, 1, -0.75, 1];

/** The visual grammar of kinds: one row each. */
export const KIND_SHAPES: Readonly<Record<EntityKind, KindShape>> = {
  PROVINCE: { outline: HEXAGON, width: 46, height: 40, hue: "land" },
  COUNTRY: { outline: HEXAGON, width: 52, height: 45, hue: "land" },
  LOCALITY: { outline: HEXAGON, width: 40, height: 35, hue: "land" },
  PLACE: { outline: PIN, width: 22, height: 24, hue: "matter" },
  OFFICIAL: { outline: "circle", width: 26, height: 26, hue: "people" },
  ORGANIZATION: { outline: "rounded", width: 34, height: 24, hue: "bodies" },
  GROUP: { outline: BARREL, width: 32, height: 26, hue: "bodies" },
  CONFERENCE: { outline: TRIANGLE, width: 26, height: 24, hue: "events" },
  MEETING: { outline: DIAMOND, width: 24, height: 24, hue: "events" },
  VISIT: { outline: ARROW, width: 28, height: 24, hue: "events" },
  AGREEMENT: { outline: PAGE, width: 24, height: 28, hue: "deals" },
  POLICY: { outline: CUT_CORNERS, width: 32, height: 24, hue: "plans" },
  TOPIC: { outline: TAG, width: 26, height: 18, hue: "matter" },
  FIGURE: { outline: BARS, width: 24, height: 20, hue: "matter" },
  DOCUMENT: { outline: SHEET, width: 20, height: 25, hue: "matter" },
};
