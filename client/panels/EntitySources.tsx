import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameOf, type Relation } from "../model/entity.ts";
import { countBy } from "../model/visible.ts";
import { showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { SourceLine } from "./SourceLine.tsx";

const FIRST_SHOWN = 5;

/** The documents behind an entity's relations, those of most facts first. */
export function EntitySources({ relations }: { readonly relations: readonly Relation[] }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const [isOpen, setOpen] = useState(false);
  const documents = relations.flatMap(({ firstEvidence }) => firstEvidence.map(({ document }) => document));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const counted = countBy(documents, ({ id }) => id);
  if (counted.length === 0) return null;
  const shown = isOpen ? counted : counted.slice(0, FIRST_SHOWN);
  return (
    <section aria-label={t("entity.sources")}>
      <h3 className="eyebrow">
        {t("entity.sources")}
        <span>{counted.length}</span>
      </h3>
      <ul className="plain-list">
        {shown.map(({ key, count }) => {
          const document = byId.get(key);
          if (document === undefined) return null;
          return (
            <li key={key}>
              <button
                type="button"
                className="entity-link"
                onClick={() => run((state) => showPanel(state, { name: "document", id: document.id }))}
              >
                {nameOf(document, language)}
              </button>
              <span className="quiet small block">
                <SourceLine source={document} /> · {t("entity.facts", { count })}
              </span>
            </li>
          );
        })}
      </ul>
      {counted.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t("entity.more", { count: counted.length - shown.length })}
        </button>
      )}
    </section>
  );
}
