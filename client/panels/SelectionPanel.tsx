import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { countBy } from "../model/visible.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { FactList } from "./DocumentFacts.tsx";
import { useVisible } from "./useVisible.ts";

/** What several selected entities are, and what joins them. */
export function SelectionPanel({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const known = useExplorerState((state) => state.entities);
  const { relations } = useVisible();
  const { openBrief, findPaths } = useCommands();
  const chosen = ids.flatMap((id) => known[id] ?? []);
  const kinds = countBy(chosen, ({ kind }) => kind).map(({ key, count }) => `${inLanguage(KINDS[key].label, language)} ${count}`);
  const among = relations.filter(({ source, target }) => ids.includes(source.id) && ids.includes(target.id));
  const [from, to] = ids.slice(-2);
  return (
    <>
      <h2 className="entity-title">{t("selection.title", { count: ids.length })}</h2>
      <p className="entity-caption">{kinds.join(" · ")}</p>
      <div className="panel-actions">
        <Button size="compact-sm" variant="default" onClick={() => openBrief()}>
          {t("brief.open")}
        </Button>
        {from !== undefined && to !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => findPaths(from, to)}>
            {t("selection.path")}
          </Button>
        )}
      </div>
      <ul className="plain-list">
        {chosen.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} icon />
          </li>
        ))}
      </ul>
      <section aria-label={t("selection.among")}>
        <h3 className="eyebrow">
          {t("selection.among")}
          <span>{among.length}</span>
        </h3>
        {among.length === 0 ? <p className="quiet small">{t("selection.none")}</p> : <FactList relations={among} />}
      </section>
    </>
  );
}
