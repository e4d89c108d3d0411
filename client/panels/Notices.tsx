import { Button, CloseButton, Loader } from "@mantine/core";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { dismissNotices } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { FailureNote } from "./FailureNote.tsx";

const Reports = lazy(async () => ({ default: (await import("./Reports.tsx")).Reports }));

/** What stands over the canvas for a while: a wait with its way out, a failure, parts of a link that are not there. */
export function Notices(): ReactNode {
  const { t } = useTranslation();
  const { busy, failure, unknownIds, differences, language, guidance } = useExplorerState((state) => state);
  const { cancel, again, run } = useCommands();
  const hasReport =
    guidance.names !== undefined || guidance.emptyAnswer !== undefined || differences !== undefined || unknownIds.length > 0;
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
          <FailureNote failure={failure} {...(failure.retry === undefined ? {} : { onRetry: again })} />
          {dismiss}
        </div>
      )}
      <Suspense fallback={null}>{hasReport && <Reports />}</Suspense>
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
