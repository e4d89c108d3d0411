import { useElementSize } from "@mantine/hooks";
import { brushX, type BrushBehavior, type D3BrushEvent } from "d3-brush";
import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { rangeOf, windowOver, type BinRange, type Histogram } from "../model/histogram.ts";
import { sayTime } from "../state/actions/sayTime.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { TimeHandle } from "./TimeHandle.tsx";
import { useTimeMover } from "./useTimeMover.ts";

const HEIGHT = 44;
const AXIS = 15;
const MARGIN = 8;
const LABEL_SPACE = 46;

type Scale = (index: number) => number;

function Bars({ histogram, x }: { readonly histogram: Histogram; readonly x: Scale }): ReactNode {
  const y = scaleLinear([0, Math.max(1, ...histogram.bins.map(({ solid, faint }) => solid + faint))], [0, HEIGHT - 4]);
  const tall = (share: number): number => (share === 0 ? 0 : Math.max(2, y(share)));
  return histogram.bins.map(({ period, solid, faint }, index) => {
    const width = Math.max(1, x(index + 1) - x(index) - 1);
    return (
      <g key={period}>
        <rect className="bar-solid" x={x(index)} y={HEIGHT - tall(solid)} width={width} height={tall(solid)} />
        <rect className="bar-faint" x={x(index)} y={HEIGHT - tall(solid) - tall(faint)} width={width} height={tall(faint)} />
      </g>
    );
  });
}

function Years({ histogram, x }: { readonly histogram: Histogram; readonly x: Scale }): ReactNode {
  const starts = histogram.bins.flatMap(({ period }, index) =>
    period.length === 4 || period.endsWith("-01") || index === 0 ? [index] : [],
  );
  let free = -Infinity;
  return starts.map((index) => {
    const at = x(index);
    if (at < free) return null;
    free = at + LABEL_SPACE;
    return (
      <text key={index} className="time-year" x={at} y={HEIGHT + 12}>
        {histogram.bins[index]?.period.slice(0, 4)}
      </text>
    );
  });
}

/** Relations by time with a window over them: dragged, or moved by its two handles. */
export function TimeChart({ histogram }: { readonly histogram: Histogram }): ReactNode {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const { from, to } = useExplorerState((state) => state.view.filters);
  const { run } = useCommands();
  const move = useTimeMover();
  const group = useRef<SVGGElement>(null);
  const brush = useRef<BrushBehavior<unknown>>(undefined);
  const count = histogram.bins.length;
  const x = useMemo(() => scaleLinear([0, count], [MARGIN, Math.max(MARGIN, width - MARGIN)]), [count, width]);
  const range = rangeOf(histogram, { from, to });
  const isOpen = from === undefined && to === undefined;

  useEffect(() => {
    if (group.current === null || width === 0) return undefined;
    let last: string | undefined;
    const over = ([left, right]: readonly [number, number]): BinRange => {
      const first = Math.min(count - 1, Math.max(0, Math.round(x.invert(left))));
      return { first, last: Math.min(count - 1, Math.max(first, Math.round(x.invert(right)) - 1)) };
    };
    const behaviour = brushX<unknown>()
      .extent([
        [MARGIN, 0],
        [width - MARGIN, HEIGHT],
      ])
      .on("start", () => (last = undefined))
      .on("brush end", (event: D3BrushEvent<unknown>) => {
        if (event.sourceEvent === undefined || event.sourceEvent === null) return;
        const selection = event.selection as [number, number] | null;
        const window = selection === null ? { from: undefined, to: undefined } : windowOver(histogram, over(selection));
        const key = `${window.from ?? ""} ${window.to ?? ""}`;
        if (key !== last && (event.type === "brush" || selection === null)) move(window, last !== undefined);
        if (event.type === "brush") last = key;
        if (event.type !== "end") return;
        run(sayTime);
        if (selection === null) return;
        // The shade ends where the handles stand, also where the drag ended between two bins.
        const { first, last: end } = over(selection);
        behaviour.move(target, [x(first), x(end + 1)]);
      });
    const target = select<SVGGElement, unknown>(group.current);
    target.call(behaviour);
    brush.current = behaviour;
    return () => {
      behaviour.on("start brush end", null);
      target.selectAll("*").remove();
    };
  }, [histogram, count, x, width, move, run]);

  const first = range?.first;
  const last = range?.last;
  useEffect(() => {
    if (group.current === null || brush.current === undefined || width === 0) return;
    const selection = isOpen || first === undefined || last === undefined ? null : ([x(first), x(last + 1)] as [number, number]);
    brush.current.move(select<SVGGElement, unknown>(group.current), selection);
  }, [isOpen, first, last, x, width, histogram]);

  const edgeAt = (at: number): number => Math.round(x.invert(at));
  const shown = range ?? { first: 0, last: count - 1 };
  return (
    <div className="time-chart" ref={ref}>
      <svg width={width} height={HEIGHT + AXIS} role="group" aria-label={t("time.chart", { unit: t(`time.${histogram.unit}`) })}>
        <Bars histogram={histogram} x={x} />
        <Years histogram={histogram} x={x} />
        <g ref={group} className="time-brush" />
        <TimeHandle side="first" histogram={histogram} range={shown} x={x(shown.first)} height={HEIGHT} edgeAt={edgeAt} move={move} />
        <TimeHandle side="last" histogram={histogram} range={shown} x={x(shown.last + 1)} height={HEIGHT} edgeAt={edgeAt} move={move} />
      </svg>
    </div>
  );
}
