import type { ComponentType } from "react";

/** What stands around a picture. The empty canvas needs none of it. */
export const PICTURE_PARTS = {
  DetailPanel: async () => ({ default: (await import("./DetailPanel.tsx")).DetailPanel }),
  Legend: async () => ({ default: (await import("./Legend.tsx")).Legend }),
  Headline: async () => ({ default: (await import("./Headline.tsx")).Headline }),
  TimeStrip: async () => ({ default: (await import("./TimeStrip.tsx")).TimeStrip }),
  TableDrawer: async () => ({ default: (await import("./TableDrawer.tsx")).TableDrawer }),
  EntityMenu: async () => ({ default: (await import("./EntityMenu.tsx")).EntityMenu }),
} as const satisfies Readonly<Record<string, Part>>;

/** What a phone shows first of an answer. */
export const PHONE_PARTS = {
  PhoneSwitch: async () => ({ default: (await import("./PhoneSwitch.tsx")).PhoneSwitch }),
  AnswerCards: async () => ({ default: (await import("./AnswerCards.tsx")).AnswerCards }),
  Headline: PICTURE_PARTS.Headline,
} as const;

type Part = () => Promise<{ default: ComponentType }>;

/** Loads these parts one after another, while the first picture is on its way: all at once, with it, they would hold up the window. */
export async function loadInTurn(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const load of parts) await load();
}
