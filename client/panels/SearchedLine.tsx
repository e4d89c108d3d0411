import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { yearsText } from "../model/dateText.ts";
import { useExplorerState } from "../state/explorer.tsx";

interface Props {
  /** Without the note that absence proves nothing, where that stands beside it. */
  readonly bare?: boolean;
}

/** What was searched: how many documents, of which years, how many relations; and that absence proves nothing. */
export function SearchedLine({ bare = false }: Props): ReactNode {
  const { t } = useTranslation();
  const overview = useExplorerState((state) => state.overview);
  const summary = overview?.status === "ready" ? overview.value.summary : undefined;
  if (bare && summary === undefined) return null;
  const undated = summary === undefined || summary.relations === 0 ? 0 : Math.round((100 * summary.undatedRelations) / summary.relations);
  return (
    <p className="small">
      {summary !== undefined &&
        `${t("empty.searched", { documents: summary.documents, relations: summary.relations, years: yearsText(summary.first, summary.last) ?? "–", undated })} `}
      {!bare && <strong>{t("empty.note")}</strong>}
    </p>
  );
}
