import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { idSet } from "../model/idSet.ts";
import { countBy } from "../model/visible.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { FactList } from "./DocumentFacts.tsx";
import { SelectionActions } from "./SelectionActions.tsx";
import { useFirstOf } from "./useFirstOf.tsx";
import { useVisible } from "./useVisible.ts";

/** What several selected entities are, and what joins them. */
export function SelectionPanel({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const known = useExplorerState((state) => state.entities);
  const { relations } = useVisible();
  const chosen = useMemo(() => ids.flatMap((id) => known.get(id) ?? []), [ids, known]);
  const counted = useMemo(() => countBy(chosen, ({ kind }) => kind), [chosen]);
  const kinds = counted.map(({ key, count }) => `${inLanguage(KINDS[key].label, language)} ${count}`);
  const among = useMemo(() => {
    const selected = idSet(ids);
    return relations.filter(({ source, target }) => selected.has(source.id) && selected.has(target.id));
  }, [ids, relations]);
  const { shown, next } = useFirstOf(chosen);
  return (
    <>
      <h2 className="entity-title">{t("selection.title", { count: ids.length })}</h2>
      <p className="entity-caption">{kinds.join(" · ")}</p>
      <div className="panel-actions">
        <SelectionActions />
      </div>
      <ul className="plain-list">
        {shown.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} icon />
          </li>
        ))}
      </ul>
      {next}
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
