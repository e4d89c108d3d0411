import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { yearsText } from "../model/dateText.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** What the search says where no name, question or command fits: what was looked through, and what to try. */
export function NothingFound({ failed }: { readonly failed: boolean }): ReactNode {
  const { t } = useTranslation();
  const overview = useExplorerState((state) => state.overview);
  if (failed) return t("search.failed");
  const summary = overview?.status === "ready" ? overview.value.summary : undefined;
  return (
    <div className="nothing-found">
      <strong>{t("search.none")}</strong>
      {summary !== undefined && (
        <p className="small">
          {t("search.noneNote", {
            entities: summary.entities,
            documents: summary.documents,
            years: yearsText(summary.first, summary.last) ?? "–",
          })}
        </p>
      )}
    </div>
  );
}
