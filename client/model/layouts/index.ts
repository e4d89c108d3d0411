import type { Bilingual } from "../../../domain/relationTypes.ts";
import { byTerritory } from "./byTerritory.ts";
import { byTime } from "./byTime.ts";
import { hierarchical } from "./hierarchical.ts";
import { inGrid } from "./inGrid.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { twoSides } from "./twoSides.ts";

/** Layouts that follow from the data alone. "force" is computed apart, in a worker. */
export const PURE_LAYOUTS = { twoSides, byTime, byTerritory, hierarchical, inGrid } as const satisfies Record<
  string,
  (input: LayoutInput) => Layout
>;

export type LayoutName = keyof typeof PURE_LAYOUTS | "force";

export const LAYOUT_NAMES: readonly LayoutName[] = ["twoSides", "byTime", "byTerritory", "force", "hierarchical", "inGrid"];

/** What the reader calls them. */
export const LAYOUT_LABELS: Readonly<Record<LayoutName, Bilingual>> = {
  twoSides: { en: "Two sides", vi: "Hai bên" },
  byTime: { en: "By time", vi: "Theo thời gian" },
  byTerritory: { en: "By territory", vi: "Theo địa bàn" },
  force: { en: "Force", vi: "Tự do" },
  hierarchical: { en: "Hierarchical", vi: "Phân cấp" },
  inGrid: { en: "Grid", vi: "Lưới" },
};

/** True where the text names a layout. */
export function isLayoutName(text: string): text is LayoutName {
  return (LAYOUT_NAMES as readonly string[]).includes(text);
}
