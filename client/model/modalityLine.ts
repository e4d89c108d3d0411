import { isReported, type Modality } from "../../domain/modality.ts";

/** Solid: it is so. Dotted: estimated or implied. Dashed: planned, expected, hoped for, requested, cancelled or denied. */
export type ModalityLine = "solid" | "dotted" | "dashed";

/** The line that a modality is drawn with. */
export function modalityLine(modality: Modality): ModalityLine {
  if (modality === "IMPLIED" || modality === "ESTIMATED") return "dotted";
  return isReported(modality) ? "solid" : "dashed";
}
