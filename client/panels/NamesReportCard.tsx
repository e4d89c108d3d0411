import { CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nextCount } from "../model/search/nameList.ts";
import { labelOf } from "../model/entity.ts";
import { dismissGuidance } from "../state/actions/guide.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { NamesReport } from "../state/guidance.ts";

/** What became of a pasted list: how many names were added, and which were not found, with the nearest that the data know. */
export function NamesReportCard({ report }: { readonly report: NamesReport }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { add, addNames, run } = useCommands();
  const { found, missing, left } = report;
  return (
    <section className="notice" aria-label={t("names.report", { count: found })}>
      <div className="names-report">
        <strong>{t("names.report", { count: found })}</strong>
        {left.length > 0 && (
          <p>
            {t("names.left", { count: left.length })}{" "}
            <button type="button" className="text-button" onClick={() => addNames(left.join("\n"), report)}>
              {t("names.next", { count: nextCount(left) })}
            </button>
          </p>
        )}
        {missing.length > 0 && <p>{t("names.missing", { count: missing.length })}</p>}
        <ul className="plain-list">
          {missing.map(({ text, nearest }) => (
            <li key={text}>
              {text}
              {nearest !== undefined && (
                <button type="button" className="text-button" onClick={() => add(nearest.id)}>
                  {t("names.nearest", { name: labelOf(nearest, language) })}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <CloseButton size="sm" aria-label={t("notice.dismiss")} onClick={() => run(dismissGuidance)} />
    </section>
  );
}
