import type { ComponentType } from "react";

type Part<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** What stands around a picture. The empty canvas needs none of it. */
export const PICTURE_PARTS = {
  DetailPanel: async () => ({ default: (await import("./DetailPanel.tsx")).DetailPanel }),
  Legend: async () => ({ default: (await import("./Legend.tsx")).Legend }),
  Headline: async () => ({ default: (await import("./Headline.tsx")).Headline }),
  TimeStrip: async () => ({ default: (await import("./TimeStrip.tsx")).TimeStrip }),
  TableDrawer: async () => ({ default: (await import("./TableDrawer.tsx")).TableDrawer }),
  EntityMenu: async () => ({ default: (await import("./EntityMenu.tsx")).EntityMenu }),
} as const satisfies Readonly<Record<string, Part<object>>>;

/** Loads these parts one after another, while the first picture is on its way: all at once, with it, they would hold up the window. */
export async function loadPictureParts(): Promise<void> {
  for (const load of Object.values(PICTURE_PARTS)) await load();
}
