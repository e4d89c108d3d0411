/** Bounds of the detail panel's width in pixels. */
export const PANEL_WIDTH = { least: 280, usual: 368, most: 720, step: 24 } as const;

const KEY = "whomet-panel-width";

/** A width within its bounds; a whole number of pixels. */
export function boundedWidth(width: number): number {
  return Math.round(Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, width)));
}

/** The width chosen before on this machine; undefined where none was. */
export function keptWidth(): number | undefined {
  try {
    const kept = Number(window.localStorage.getItem(KEY) ?? "");
    return kept > 0 ? boundedWidth(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the width for the next visit, where the browser allows it. */
export function keepWidth(width: number): void {
  try {
    window.localStorage.setItem(KEY, String(width));
  } catch {
    // Storage is refused or full: the width lasts as long as the page.
  }
}

/** The width that a key of the separator asks for; undefined for other keys. Left widens: the panel stands at the right. */
export function widthByKey(key: string, width: number): number | undefined {
  const widths: Readonly<Record<string, number>> = {
    ArrowLeft: width + PANEL_WIDTH.step,
    ArrowRight: width - PANEL_WIDTH.step,
    Home: PANEL_WIDTH.least,
    End: PANEL_WIDTH.most,
    Enter: PANEL_WIDTH.usual,
  };
  const wanted = widths[key];
  return wanted === undefined ? undefined : boundedWidth(wanted);
}
