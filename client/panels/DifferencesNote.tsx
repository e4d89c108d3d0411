import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import type { Differences, NamedFact } from "../model/differences.ts";
import { useExplorerState } from "../state/explorer.tsx";

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly NamedFact[] }): ReactNode {
  const language = useExplorerState((state) => state.language);
  if (facts.length === 0) return null;
  return (
    <details className="differences">
      <summary>{title}</summary>
      <ul>
        {facts.map(({ id, name }) => (
          <li key={id}>{inLanguage(name, language)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What a link or a file shows and the loaded data do not hold, or hold otherwise. */
export function DifferencesNote({ of, madeOf, told, missing, changed }: Differences): ReactNode {
  const { t } = useTranslation();
  return (
    <div>
      <p>{t(`differences.${of}`, { version: madeOf ?? t("differences.unknownVersion") })}</p>
      {told === "nothing" && <p>{t("differences.untold")}</p>}
      {told === "first" && <p>{t("differences.cut")}</p>}
      <Facts title={t("differences.missing", { count: missing.length })} facts={missing} />
      <Facts title={t("differences.changed", { count: changed.length })} facts={changed} />
    </div>
  );
}
