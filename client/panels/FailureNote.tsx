import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isWord } from "../i18n/isWord.ts";
import type { Failure } from "../state/explorerState.ts";

/** What went wrong, what to do, the id under which the server logged it, and the way to try again, where there is one. */
export function FailureNote({ failure, onRetry = failure.retry }: { readonly failure: Failure; readonly onRetry?: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const key = `failure.${failure.code}`;
  return (
    <div className="failure" role="alert">
      <strong>{t("failure.title")}</strong>
      <p>{isWord(i18n, key) ? t(key) : t("failure.other")}</p>
      {failure.errorId !== undefined && <p className="quiet">{t("failure.id", { id: failure.errorId })}</p>}
      {onRetry !== undefined && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t("failure.retry")}
        </Button>
      )}
    </div>
  );
}
