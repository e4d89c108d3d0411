import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

const ROW_PIXELS = 29;
/** Fewer rows than this are all drawn; of more, only those in sight. */
const DRAWN_WHOLE = 120;
const OVERSCAN = 12;

interface DrawnRows {
  readonly indexes: readonly number[];
  /** Height of what is not drawn above and below, in pixels. */
  readonly above: number;
  readonly below: number;
  readonly bringIntoSight: (index: number) => void;
}

/** Which rows of a long table are drawn, as it scrolls. */
export function useDrawnRows(count: number, scroller: RefObject<HTMLElement | null>): DrawnRows {
  const isLong = count > DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: OVERSCAN,
    enabled: isLong,
  });
  if (!isLong) return { indexes: Array.from({ length: count }, (_, index) => index), above: 0, below: 0, bringIntoSight: () => undefined };
  const indexes = virtualizer.getVirtualItems().map(({ index }) => index);
  return {
    indexes,
    above: (indexes[0] ?? 0) * ROW_PIXELS,
    below: (count - 1 - (indexes.at(-1) ?? -1)) * ROW_PIXELS,
    bringIntoSight: (index) => virtualizer.scrollToIndex(index),
  };
}
