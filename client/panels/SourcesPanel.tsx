import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../model/entity.ts";
import { showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { SourceLine } from "./SourceLine.tsx";

/** Every document that was read, with the number of facts that it states. */
export function SourcesPanel(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const sources = useExplorerState((state) => state.sources);
  const { run } = useCommands();
  return (
    <>
      <h2 className="entity-title">{t("sources.title")}</h2>
      <p className="quiet small">{t("sources.note")}</p>
      <LoadableView loadable={sources}>
        {(documents) => (
          <ul className="source-list">
            {documents.map(
              (document) =>
                "textIs" in document && (
                  <li key={document.id}>
                    <button
                      type="button"
                      className="entity-link"
                      onClick={() => run((state) => showPanel(state, { name: "document", id: document.id }))}
                    >
                      {nameOf(document, language)}
                    </button>
                    <span className="quiet small block">
                      <SourceLine source={document} />
                    </span>
                    <span className="quiet small block">{t("document.facts", { count: document.statedRelations.totalCount })}</span>
                  </li>
                ),
            )}
          </ul>
        )}
      </LoadableView>
    </>
  );
}
