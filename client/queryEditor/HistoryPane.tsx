import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { queryName, type PastQuery } from "../model/query/queryHistory.ts";
import { useExplorerState } from "../state/explorer.tsx";

interface Props {
  readonly history: readonly PastQuery[];
  readonly onChoose: (past: PastQuery) => void;
  readonly onClear: () => void;
}

/** The queries that were run on this machine, newest first, with their times. */
export function HistoryPane({ history, onChoose, onClear }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  if (history.length === 0) return <p className="library-pane quiet small">{t("query.historyEmpty")}</p>;
  const time = new Intl.DateTimeFormat(language === "VI" ? "vi" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="library-pane">
      <div className="library-head">
        <span className="quiet small">{t("query.historyKept", { count: history.length })}</span>
        <Button size="compact-xs" variant="subtle" onClick={onClear}>
          {t("query.historyClear")}
        </Button>
      </div>
      <ul className="library-list">
        {history.map((past) => (
          <li key={past.at}>
            <button type="button" className="library-item" onClick={() => onChoose(past)}>
              <strong>{queryName(past.query)}</strong>
              <span className="quiet small block">{time.format(past.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
