import { useComputedColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import type { EntityKind } from "../../domain/kinds.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import { paletteOf } from "../model/palette.ts";
import { useExplorerState } from "../state/explorer.tsx";

function pointsText(outline: readonly number[], [width, height]: readonly [number, number]): string {
  return outline.map((value, i) => (10 + (value * (i % 2 === 0 ? width : height)) / 2).toFixed(1)).join(" ");
}

/** The shape of a kind as the canvas draws it; hollow for the foreign side. Decoration: its name stands beside it. */
export function KindIcon({
  kind,
  foreign = false,
  size = 16,
}: {
  readonly kind: EntityKind;
  readonly foreign?: boolean;
  readonly size?: number;
}): ReactNode {
  const greyscale = useExplorerState((state) => state.greyscale);
  const palette = paletteOf(useComputedColorScheme("light"), greyscale);
  const { outline, width, height, hue } = KIND_SHAPES[kind];
  const scale = 15 / Math.max(width, height);
  const [w, h] = [width * scale, height * scale];
  const look = {
    fill: foreign ? palette.softHues[hue] : palette.hues[hue],
    stroke: palette.hues[hue],
    strokeWidth: 1.6,
    strokeLinejoin: "round" as const,
  };
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="kind-icon">
      {outline === "circle" && <circle cx={10} cy={10} r={w / 2} {...look} />}
      {outline === "rounded" && <rect x={10 - w / 2} y={10 - h / 2} width={w} height={h} rx={2.5} {...look} />}
      {typeof outline !== "string" && <polygon points={pointsText(outline, [w, h])} {...look} />}
    </svg>
  );
}
