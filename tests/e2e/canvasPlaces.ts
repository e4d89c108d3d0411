import type { Page } from "playwright-core";
import { unpackLink } from "../../client/model/packedLink.ts";
import { fromPermalink, linkSettings } from "../../client/model/permalink.ts";

const REST_MS = 350;

type Linked = NonNullable<ReturnType<typeof fromPermalink>>;

function fragmentOf(page: Page): Promise<string> {
  return unpackLink(new URL(page.url()).hash);
}

/** The view that the address of a page describes. */
export async function linkedView(page: Page): Promise<Linked> {
  const linked = fromPermalink(await fragmentOf(page));
  if (linked === undefined) throw new Error("The address describes no view.");
  return linked;
}

/** Waits until the canvas is drawn and has come to rest. */
export async function canvasAtRest(page: Page): Promise<void> {
  await page.getByRole("application").waitFor();
  let before = "";
  for (let round = 0; round < 40; round += 1) {
    const { viewport } = linkSettings(await fragmentOf(page));
    const now = JSON.stringify(viewport ?? "");
    if (viewport !== undefined && now === before) return;
    before = now;
    await page.waitForTimeout(REST_MS);
  }
  throw new Error("The canvas did not come to rest.");
}

/** Where an entity is drawn in the window. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const { positions } = await linkedView(page);
  const { viewport } = linkSettings(await fragmentOf(page));
  const box = await page.getByRole("application").boundingBox();
  const at = positions[id];
  if (box === null || at === undefined || viewport === undefined) throw new Error(`${id} is not on the canvas.`);
  return {
    x: box.x + box.width / 2 + (at.x - viewport.x) * viewport.zoom,
    y: box.y + box.height / 2 + (at.y - viewport.y) * viewport.zoom,
  };
}
