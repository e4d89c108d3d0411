import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { yearsText } from "../model/dateText.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

/** What the data is: computed from the summary, opens the list of sources. */
export function DataLine(): ReactNode {
  const { t } = useTranslation();
  const overview = useExplorerState((state) => state.overview);
  const { openSources } = useCommands();
  if (overview?.status === "failed") return null;
  if (overview?.status !== "ready")
    return (
      <div role="status" aria-label={t("data.loading")}>
        <Skeleton height={14} width={210} />
      </div>
    );
  const { summary } = overview.value;
  const undated = summary.relations === 0 ? 0 : Math.round((100 * summary.undatedRelations) / summary.relations);
  const line = t("data.line", { documents: summary.documents, years: yearsText(summary.first, summary.last) ?? "–", undated });
  return (
    <button type="button" className="data-line" onClick={openSources} aria-label={t("data.open", { line })}>
      {line}
    </button>
  );
}
