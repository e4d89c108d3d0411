import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf } from "../model/entity.ts";
import { figurePeriod, figureText, isFigure } from "../model/figureText.ts";
import { remember } from "../state/actions/populate.ts";
import { selectRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { FigureList } from "../state/explorerState.ts";
import { LoadableView } from "./LoadableView.tsx";
import { SourceTitle } from "./SourceLine.tsx";

function Rows({ list }: { readonly list: FigureList }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t("figures.measure")}</th>
          <th scope="col">{t("figures.value")}</th>
        </tr>
      </thead>
      <tbody>
        {list.relations.edges.map(({ node }) => {
          const figure = node.source;
          if (!isFigure(figure)) return null;
          return (
            <tr key={node.id}>
              <td>
                <button
                  type="button"
                  className="entity-link"
                  onClick={() => run((state) => selectRelation(remember(state, { relations: [node] }), node.id))}
                >
                  {figure.measure}
                </button>
                <span className="quiet small block">{figurePeriod(figure, language) ?? t("relation.undated")}</span>
                {node.firstEvidence.map((evidence) => (
                  <span key={evidence.id} className="quiet small block">
                    <SourceTitle source={evidence.document} />
                  </span>
                ))}
              </td>
              <td className="number">
                {figureText(figure, language)}
                {figure.disputedBy.length > 0 && <span className="tag block">{t("figures.disputed")}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The figures about an entity as a table; drawn only when asked for. */
export function FiguresPanel({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const entity = useExplorerState((state) => state.entities[id]);
  const figures = useExplorerState((state) => state.figures[id]);
  const { expand } = useCommands();
  return (
    <>
      <h2 className="entity-title">{t("figures.title", { name: entity === undefined ? id : labelOf(entity, language) })}</h2>
      <LoadableView loadable={figures}>
        {(list) => (
          <>
            {list.relations.edges.length === 0 ? <p className="quiet">{t("figures.none")}</p> : <Rows list={list} />}
            {list.relations.edges.length > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => expand(id, { kinds: ["FIGURE"], types: ["CONCERNS"] })}>
                {t("figures.show")}
              </Button>
            )}
          </>
        )}
      </LoadableView>
    </>
  );
}
