import { memo, useDeferredValue, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Relation } from "../model/entity.ts";
import { histogramOf } from "../model/histogram.ts";
import { setUndated } from "../state/actions/filter.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { EyeIcon, EyeOffIcon } from "./icons.tsx";
import { TimeChart } from "./TimeChart.tsx";
import { TimeFields } from "./TimeFields.tsx";
import { TimePlayerBar } from "./TimePlayerBar.tsx";
import { useTimedRelations } from "./useTimedRelations.ts";

/** What has no date, counted, with the way to leave it out. */
function Undated({ count }: { readonly count: number }): ReactNode {
  const { t } = useTranslation();
  const undated = useExplorerState((state) => state.view.filters.undated);
  const { run } = useCommands();
  return (
    <button
      type="button"
      className={undated ? "time-undated" : "time-undated time-undated-off"}
      aria-label={t(undated ? "time.hideUndated" : "time.showUndated", { count })}
      onClick={() => run((state) => setUndated(state, !state.view.filters.undated))}
    >
      <span>{t("time.undated", { count })}</span>
      {undated ? <EyeIcon /> : <EyeOffIcon />}
    </button>
  );
}

const Strip = memo(function Strip({ relations }: { readonly relations: readonly Relation[] }): ReactNode {
  const { t } = useTranslation();
  const histogram = useMemo(() => histogramOf(relations), [relations]);
  if (relations.length === 0) return null;
  return (
    <section className="time-strip" aria-label={t("time.label")}>
      {histogram.bins.length > 0 && <TimePlayerBar histogram={histogram} />}
      <Undated count={histogram.undated} />
      {histogram.bins.length > 0 && <TimeChart histogram={histogram} />}
      {histogram.bins.length > 0 && <TimeFields />}
    </section>
  );
});

/** Time under the canvas: a histogram of the relations with a window over it, steps and play, typed dates, and what has no date. */
export function TimeStrip(): ReactNode {
  // In a render of its own that gives way to what the reader does: counting a large view need not hold up its picture.
  return <Strip relations={useDeferredValue(useTimedRelations())} />;
}
