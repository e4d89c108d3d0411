import type { Page } from "playwright-core";

export const GESTURES = ["pan", "zoom"] as const;
export type Gesture = (typeof GESTURES)[number];

/** Runs in the page: one event of the gesture in each frame. Returns the mean time of a frame in milliseconds. */
async function runGesture({ selector, gesture }: { readonly selector: string; readonly gesture: Gesture }): Promise<number> {
  const steps = 90;
  const box = document.querySelector(selector);
  if (box === null) throw new Error(`nothing is ${selector}`);
  const { left, top, width, height } = box.getBoundingClientRect();
  const corner = { x: left + 6, y: top + 6 };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const mouse = (type: string, at: { x: number; y: number }, target: EventTarget): boolean =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: at.x, clientY: at.y, button: 0, buttons: 1 }),
    );
  const panTo = (step: number): boolean => {
    const angle = (step / steps) * Math.PI * 4;
    return mouse("mousemove", { x: corner.x + 150 * (1 - Math.cos(angle)), y: corner.y + 150 * Math.sin(angle) }, window);
  };
  const zoomBy = (step: number): boolean =>
    box.dispatchEvent(
      new WheelEvent("wheel", {
        bubbles: true,
        cancelable: true,
        clientX: left + width / 2,
        clientY: top + height / 2,
        deltaY: step < steps / 2 ? -40 : 40,
      }),
    );
  const target = box.querySelector("canvas") ?? box;
  if (gesture === "pan") mouse("mousedown", corner, target);
  const begun = await frame();
  let ended = begun;
  for (let step = 1; step <= steps; step += 1) {
    if (gesture === "pan") panTo(step);
    else zoomBy(step);
    ended = await frame();
  }
  if (gesture === "pan") mouse("mouseup", corner, window);
  return (ended - begun) / steps;
}

/** The mean frame, in milliseconds, while the picture in an element is moved or zoomed for 90 frames. The mean, because Cytoscape skips frames. */
export async function meanFrame(page: Page, selector: string, gesture: Gesture): Promise<number> {
  await page.bringToFront();
  await page.waitForTimeout(400);
  return page.evaluate(runGesture, { selector, gesture });
}
