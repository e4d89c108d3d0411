import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { yearsText } from "../model/dateText.ts";
import { nameOf } from "../model/entity.ts";
import { showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { SourceDocument } from "../state/explorerState.ts";
import { LoadableView } from "./LoadableView.tsx";
import { SourceLine } from "./SourceLine.tsx";

function SourceItem({ document }: { readonly document: SourceDocument }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run, showDocument } = useCommands();
  if (!("textIs" in document)) return null;
  const name = nameOf(document, language);
  return (
    <li>
      <button type="button" className="entity-link" aria-label={t("sources.show", { name })} onClick={() => showDocument(document.id)}>
        {name}
      </button>
      <span className="quiet small block">
        <SourceLine source={document} />
      </span>
      <span className="source-actions">
        <span className="quiet small">{t("document.facts", { count: document.statedRelations.totalCount })}</span>
        <button
          type="button"
          className="text-button"
          onClick={() => run((state) => showPanel(state, { name: "document", id: document.id }))}
        >
          {t("sources.read")}
        </button>
      </span>
    </li>
  );
}

function publishedYears(documents: readonly SourceDocument[]): string {
  const dates = documents
    .flatMap((document) => ("published" in document && document.published !== null ? [document.published] : []))
    .sort();
  return yearsText(dates[0] ?? null, dates.at(-1) ?? null) ?? "–";
}

/** Every document that was read, with its date and the number of facts that it states; a click draws them. */
export function SourcesPanel(): ReactNode {
  const { t } = useTranslation();
  const sources = useExplorerState((state) => state.sources);
  return (
    <>
      <h2 className="entity-title">{t("sources.title")}</h2>
      <LoadableView loadable={sources}>
        {(documents) => (
          <>
            <p className="quiet small">
              {t("sources.count", { count: documents.length, years: publishedYears(documents) })} {t("sources.note")}
            </p>
            <ul className="source-list" aria-label={t("sources.title")}>
              {documents.map((document) => (
                <SourceItem key={document.id} document={document} />
              ))}
            </ul>
          </>
        )}
      </LoadableView>
    </>
  );
}
