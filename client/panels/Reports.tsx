import { CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dismissNotices } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { DifferencesNote } from "./DifferencesNote.tsx";
import { EmptyAnswerCard } from "./EmptyAnswerCard.tsx";
import { NamesReportCard } from "./NamesReportCard.tsx";

/** What became of a pasted list, of a question without an answer, or of a link or file made with other data. */
export function Reports(): ReactNode {
  const { t } = useTranslation();
  const { unknownIds, differences, guidance } = useExplorerState((state) => state);
  const { run } = useCommands();
  const dismiss = <CloseButton size="sm" aria-label={t("notice.dismiss")} onClick={() => run(dismissNotices)} />;
  return (
    <>
      {guidance.names !== undefined && <NamesReportCard report={guidance.names} />}
      {guidance.emptyAnswer !== undefined && <EmptyAnswerCard empty={guidance.emptyAnswer} />}
      {differences !== undefined && (
        <div className="notice" role="status">
          <DifferencesNote {...differences} />
          {dismiss}
        </div>
      )}
      {unknownIds.length > 0 && (
        <div className="notice" role="status">
          <span>
            {t("notice.unknown", {
              count: unknownIds.length,
              ids: unknownIds.slice(0, 4).join(", ") + (unknownIds.length > 4 ? " …" : ""),
            })}
          </span>
          {dismiss}
        </div>
      )}
    </>
  );
}
