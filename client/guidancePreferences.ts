import { COLOR_SCHEMES, NO_GUIDANCE, type ColorScheme, type Guidance } from "./state/guidance.ts";

const TOUR = "whomet-tour";
const LETTER_KEYS = "whomet-letter-keys";
/** Mantine keeps the theme here, and reads it before the first paint. */
const COLOR_SCHEME = "mantine-color-scheme-value";

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function isScheme(text: string | null): text is ColorScheme {
  return (COLOR_SCHEMES as readonly (string | null)[]).includes(text);
}

/** True where this browser can remember that the tour was seen: else it would come back with each visit. */
function remembersTour(kept: Storage): boolean {
  try {
    kept.setItem(TOUR, "seen");
    return true;
  } catch {
    return false;
  }
}

/** How the reader is led at the start: the tour on a first visit, unless a link opens a view; theme and keys as chosen before. */
export function keptGuidance(fragment: string): Guidance {
  const kept = storage();
  if (kept === undefined) return NO_GUIDANCE;
  const scheme = kept.getItem(COLOR_SCHEME);
  const isFirstVisit = kept.getItem(TOUR) === null && fragment.replace("#", "") === "" && remembersTour(kept);
  return {
    ...NO_GUIDANCE,
    colorScheme: isScheme(scheme) ? scheme : NO_GUIDANCE.colorScheme,
    letterKeys: kept.getItem(LETTER_KEYS) !== "off",
    tourStep: isFirstVisit ? 0 : undefined,
  };
}

/** Keeps what the reader changed, where the browser allows it. Mantine keeps the theme itself. */
export function keepGuidance({ letterKeys }: Guidance, before: Guidance): void {
  if (letterKeys === before.letterKeys) return;
  try {
    storage()?.setItem(LETTER_KEYS, letterKeys ? "on" : "off");
  } catch {
    // Storage is full: the choice lasts as long as the page.
  }
}
