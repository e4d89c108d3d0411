import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dateText } from "../model/dateText.ts";
import { windowOver, type BinRange, type Histogram } from "../model/histogram.ts";
import { sayTime } from "../state/actions/sayTime.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { MoveTime } from "./useTimeMover.ts";

interface HandleProps {
  readonly side: "first" | "last";
  readonly histogram: Histogram;
  readonly range: BinRange;
  readonly x: number;
  readonly height: number;
  /** The bin whose edge is nearest to a point of the chart. */
  readonly edgeAt: (x: number) => number;
  readonly move: MoveTime;
}

/** Where a key takes a handle; undefined for other keys. */
function wanted(key: string, at: number, histogram: Histogram): number | undefined {
  const far = histogram.unit === "year" ? 5 : 12;
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -far, PageUp: far };
  if (key === "Home") return 0;
  if (key === "End") return histogram.bins.length - 1;
  const step = steps[key];
  return step === undefined ? undefined : at + step;
}

/** One end of the window as a slider of its own: arrow keys move it by a bin, a held key stays one step of undo. */
export function TimeHandle({ side, histogram, range, x, height, edgeAt, move }: HandleProps): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const at = range[side];
  const period = histogram.bins[at]?.period ?? "";
  const [least, most] = side === "first" ? [0, range.last] : [range.first, histogram.bins.length - 1];
  const hasMoved = useRef(false);
  const moveTo = (goal: number, continues: boolean): void => {
    const next = { ...range, [side]: Math.min(most, Math.max(least, goal)) };
    if (next[side] !== at) move(windowOver(histogram, next), continues);
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    hasMoved.current = false;
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0;
    const edge = edgeAt(event.clientX - left);
    moveTo(side === "first" ? edge : edge - 1, hasMoved.current);
    hasMoved.current = true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const goal = wanted(event.key, at, histogram);
    if (goal === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(goal, event.repeat);
  };
  // The slider itself speaks of each step of a held key; what the window holds is told once.
  const onKeyUp = ({ key }: KeyboardEvent): void => {
    if (wanted(key, at, histogram) !== undefined) run(sayTime);
  };
  return (
    <g
      className="time-handle"
      role="slider"
      tabIndex={0}
      aria-label={t(side === "first" ? "time.fromHandle" : "time.toHandle")}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={dateText(period, language)}
      transform={`translate(${x},0)`}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => run(sayTime)}
      onMouseDown={(event) => event.stopPropagation()}
    >
      <rect className="time-grip" x={-9} y={0} width={18} height={height} />
      <line y1={0} y2={height} />
      <rect className="time-knob" x={-3} y={height / 2 - 8} width={6} height={16} rx={3} />
    </g>
  );
}
