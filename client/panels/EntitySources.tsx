import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cutFacts, documentsBehind, SENTENCES_OF_EACH, type DocumentBehind } from "../model/documentsBehind.ts";
import { nameOf } from "../model/entity.ts";
import { showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { StatedRelation } from "../state/explorerState.ts";
import { SourceLine } from "./SourceLine.tsx";

const FIRST_SHOWN = 5;

function Behind({ document, count }: DocumentBehind): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  return (
    <li>
      <button type="button" className="entity-link" onClick={() => run((state) => showPanel(state, { name: "document", id: document.id }))}>
        {nameOf(document, language)}
      </button>
      <span className="quiet small block">
        <SourceLine source={document} /> · {t("entity.facts", { count })}
      </span>
    </li>
  );
}

interface Props {
  readonly relations: readonly StatedRelation[];
  /** How many relations more there are, whose documents are not known. */
  readonly left: number;
}

/** Every document behind an entity's relations, those of most facts first, and what was not looked through. */
export function EntitySources({ relations, left }: Props): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const documents = documentsBehind(relations);
  const cut = cutFacts(relations);
  if (documents.length === 0) return null;
  const shown = isOpen ? documents : documents.slice(0, FIRST_SHOWN);
  return (
    <section aria-label={t("entity.sources")}>
      <h3 className="eyebrow">
        {t("entity.sources")}
        <span>{documents.length}</span>
      </h3>
      <ul className="plain-list">
        {shown.map((behind) => (
          <Behind key={behind.document.id} {...behind} />
        ))}
      </ul>
      {documents.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t("entity.more", { count: documents.length - shown.length })}
        </button>
      )}
      {left > 0 && <p className="quiet small">{t("entity.sourcesLeft", { count: left })}</p>}
      {cut > 0 && <p className="quiet small">{t("entity.sourcesCut", { count: cut, most: SENTENCES_OF_EACH })}</p>}
    </section>
  );
}
