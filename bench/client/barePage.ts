import { createRequire } from "node:module";
import type cytoscape from "cytoscape";
import type { Browser, Page } from "playwright-core";
import type { BenchView } from "./pickView.ts";
import { openPage } from "./openPage.ts";

export const BARE_CANVAS = "#bare";

/** In pixels: as large as the explorer's canvas. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

interface Drawing {
  readonly elements: cytoscape.ElementDefinition[];
  /** What an expansion by 25 adds. */
  readonly more: cytoscape.ElementDefinition[];
  readonly isHuge: boolean;
}

interface BareWindow {
  readonly cytoscape: typeof cytoscape;
  bare: { cy: cytoscape.Core; more: cytoscape.ElementDefinition[] };
}

function drawingOf({ entities, relations, positions, parent, size }: BenchView): Drawing {
  const nodes = entities.map(({ id, name, kind }) => ({
    data: { id, label: name },
    position: positions[id] ?? { x: 0, y: 0 },
    classes: kind,
  }));
  const edges = relations.map(({ id, source, target }) => ({ data: { id, source, target } }));
  const more = Array.from({ length: 25 }, (_, at) => `new-${at}`).flatMap((id, at) => [
    { group: "nodes" as const, data: { id, label: id }, position: { x: at * 40, y: 0 } },
    { group: "edges" as const, data: { id: `to-${id}`, source: parent, target: id } },
  ]);
  return { elements: [...nodes, ...edges], more, isHuge: size.entities >= 2_000 };
}

/** Runs in the page: Cytoscape with the settings that draw so many elements fastest. */
function draw({ elements, more, isHuge }: Drawing): void {
  const page = window as unknown as BareWindow;
  const cy = page.cytoscape({
    container: document.querySelector<HTMLElement>("#bare"),
    elements,
    layout: { name: "preset", padding: 28 },
    minZoom: 0.02,
    maxZoom: 3,
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": 11, "min-zoomed-font-size": 8, width: 24, height: 24 } },
      { selector: "edge", style: { "curve-style": "haystack", "haystack-radius": 0, width: 1 } },
    ],
    textureOnViewport: true,
    hideEdgesOnViewport: isHuge,
    ...(isHuge ? { pixelRatio: 1 } : {}),
  });
  cy.fit(undefined, 28);
  page.bare = { cy, more };
}

/** A page with nothing but Cytoscape, the same elements at the same places, and its own best settings (docs/benchmarks.md). */
export async function openBare(browser: Browser, view: BenchView, { width, height }: CanvasSize): Promise<Page> {
  const page = await openPage(browser);
  await page.setContent(`<body style="margin:0"><div id="bare" style="width:${width}px;height:${height}px"></div></body>`);
  await page.evaluate("globalThis.__name ??= (named) => named");
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("cytoscape/dist/cytoscape.min.js") });
  await page.evaluate(draw, drawingOf(view));
  return page;
}

/** Adds 25 entities to the bare page and takes them away again. Returns the milliseconds that adding took, without the redraw. */
export function expandBare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { cy, more } = (window as unknown as BareWindow).bare;
    const begun = performance.now();
    const added = cy.add(structuredClone(more));
    const took = performance.now() - begun;
    added.remove();
    return took;
  });
}

/** Takes one kind off the bare page and puts it back. Returns the milliseconds that taking off took, without the redraw. */
export function filterBare(page: Page, kind: string): Promise<number> {
  return page.evaluate((name) => {
    const { cy } = (window as unknown as BareWindow).bare;
    const begun = performance.now();
    const gone = cy.remove(`node.${name}`);
    const took = performance.now() - begun;
    gone.restore();
    return took;
  }, kind);
}
