import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
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

/** Time under the canvas: a histogram of the relations with a window over it, steps and play, typed dates, and what has no date. */
export function TimeStrip(): ReactNode {
  const { t } = useTranslation();
  const relations = useTimedRelations();
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
}
