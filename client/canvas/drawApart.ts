import cytoscape, { type Core } from "cytoscape";
import type { Palette } from "../model/palette.ts";
import { drawnIn, wholeIn } from "../state/drawnIn.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { toElements } from "./elements.ts";
import { pictureSize } from "./pictureSize.ts";
import { stylesheet } from "./stylesheet.ts";

/** The whole picture drawn apart from the page. Sizes are in pixels at scale 1. */
export interface DrawnApart {
  readonly width: number;
  readonly height: number;
  readonly png: (scale: number) => Promise<Blob>;
  readonly svg: () => Promise<string>;
  readonly close: () => void;
}

/** Labels of lines are kept for what is chosen and where they are always seen: on paper nobody zooms in to part them. */
const ON_PAPER = [
  { selector: "edge.relation", style: { "text-opacity": 0 } },
  { selector: "edge.chosen, edge.worded", style: { "text-opacity": 1 } },
  { selector: "node", style: { "min-zoomed-font-size": 0 } },
  { selector: "node.more", style: { display: "none" as const } },
];

function drawIn(container: HTMLElement, state: ExplorerState, palette: Palette): Core {
  const { relations, links, ties, language } = state;
  // Who is selected, and how much of an entity's neighbourhood is elsewhere, is of use on the screen only.
  const view = { ...state.view, selection: { ...state.view.selection, entities: [] } };
  const elements = toElements({ visible: drawnIn(state), view, relations, links, ties, language, size: pictureSize(wholeIn(state)) });
  const nodes = elements.filter(({ group }) => group === "nodes");
  const edges = elements.filter(({ group }) => group === "edges");
  const style = [...stylesheet(palette), ...ON_PAPER];
  return cytoscape({ container, elements: [...nodes, ...edges], style, layout: { name: "preset" }, pixelRatio: 1 });
}

async function svgOf(cy: Core, palette: Palette): Promise<string> {
  const { default: register } = await import("cytoscape-svg");
  if (!("svg" in cy)) cytoscape.use(register);
  const drawing = cy as Core & { svg(options: { full: boolean; scale: number; bg: string }): string };
  return drawing.svg({ full: true, scale: 1, bg: palette.ground });
}

/** Draws what the state shows, whole and unzoomed. The canvas on the page is not touched and need not be there. Close it after use. */
export function drawApart(state: ExplorerState, palette: Palette): DrawnApart {
  const container = document.createElement("div");
  container.className = "drawn-apart";
  container.setAttribute("aria-hidden", "true");
  document.body.append(container);
  const cy = drawIn(container, state, palette);
  const { w, h } = cy.elements().boundingBox();
  return {
    width: Math.ceil(w),
    height: Math.ceil(h),
    png: (scale) => cy.png({ full: true, scale, bg: palette.ground, output: "blob-promise" }),
    svg: () => svgOf(cy, palette),
    close: () => {
      cy.destroy();
      container.remove();
    },
  };
}
