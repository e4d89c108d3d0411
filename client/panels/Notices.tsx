import { Button, CloseButton, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { dismissNotices } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { EmptyAnswerCard } from "./EmptyAnswerCard.tsx";
import { DifferencesNote } from "./DifferencesNote.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { NamesReportCard } from "./NamesReportCard.tsx";

/** What stands over the canvas for a while: a wait with its way out, a failure, parts of a link that are not there. */
export function Notices(): ReactNode {
  const { t } = useTranslation();
  const { busy, failure, unknownIds, differences, language, guidance } = useExplorerState((state) => state);
  const { cancel, again, run } = useCommands();
  const dismiss = <CloseButton size="sm" aria-label={t("notice.dismiss")} onClick={() => run(dismissNotices)} />;
  return (
    <div className="notices">
      {busy !== undefined && (
        <div className="notice" role="status">
          <Loader size={14} />
          <span>{inLanguage(busy.text, language)} …</span>
          {busy.progress !== undefined && (
            <progress className="busy-progress" max={1} value={busy.progress} aria-label={inLanguage(busy.text, language)} />
          )}
          <Button size="compact-xs" variant="subtle" onClick={cancel}>
            {t("busy.cancel")}
          </Button>
        </div>
      )}
      {failure !== undefined && (
        <div className="notice">
          <FailureNote failure={failure} onRetry={again} />
          {dismiss}
        </div>
      )}
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
    </div>
  );
}

/** Tells screen readers what happened; an unseen space makes a repeated message a new one. */
export function LiveRegion(): ReactNode {
  const announcement = useExplorerState((state) => state.announcement);
  const language = useExplorerState((state) => state.language);
  return (
    <div className="visually-hidden" aria-live="polite">
      {announcement === undefined ? "" : inLanguage(announcement.text, language) + "\u00a0".repeat(announcement.count % 2)}
    </div>
  );
}
