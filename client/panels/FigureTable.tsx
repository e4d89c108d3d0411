import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "../model/dataLanguage.ts";
import { figureGroups } from "../model/figureGroups.ts";
import { figurePeriod, figureText, isFigure, type Figure } from "../model/figureText.ts";
import { relationSentence } from "../model/relationText.ts";
import { useExplorerState } from "../state/explorer.tsx";
import type { FigureRelation } from "../state/explorerState.ts";
import { CopyCitation } from "./CopyCitation.tsx";
import { DataText, LanguageMark } from "./DataText.tsx";
import { RelationLink } from "./RelationLink.tsx";
import { SourceTitle } from "./SourceLine.tsx";

function FigureValue({ figure, relation }: { readonly figure: Figure; readonly relation: FigureRelation | undefined }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  return (
    <div className="figure-value">
      <span className="number">{figureText(figure, language)}</span>
      {relation !== undefined && <CopyFigure relation={relation} />}
      <span className="quiet small block">{figurePeriod(figure, language) ?? t("relation.undated")}</span>
      {relation !== undefined && <FigureSource relation={relation} />}
    </div>
  );
}

function CopyFigure({ relation }: { readonly relation: FigureRelation }): ReactNode {
  const language = useExplorerState((state) => state.language);
  return <CopyCitation relationId={relation.id} sentence={relationSentence(relation, language)} iconOnly />;
}

function FigureSource({ relation }: { readonly relation: FigureRelation }): ReactNode {
  return relation.firstEvidence.map((evidence) => (
    <span key={evidence.id} className="quiet small block">
      <SourceTitle source={evidence.document} /> <LanguageMark of={evidence.document.language} />
    </span>
  ));
}

/** Figures about an entity; those that contradict one another stand side by side. */
export function FigureTable({ relations, label }: { readonly relations: readonly FigureRelation[]; readonly label: string }): ReactNode {
  const { t } = useTranslation();
  const byFigure = new Map(relations.map((relation) => [relation.source.id, relation]));
  const figures = relations.map(({ source }) => source).filter(isFigure);
  return (
    <table className="figures" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t("figures.measure")}</th>
          <th scope="col">{t("figures.value")}</th>
        </tr>
      </thead>
      <tbody>
        {figureGroups(figures).map((group) => {
          const [first] = group;
          const relation = first === undefined ? undefined : byFigure.get(first.id);
          if (first === undefined || relation === undefined) return null;
          return (
            <tr key={first.id}>
              <td>
                <div className="relation-row">
                  <RelationLink relation={relation}>
                    <DataText of={languageOf(relation)}>{first.measure}</DataText>
                  </RelationLink>
                  {group.length === 1 && <CopyFigure relation={relation} />}
                </div>
                {group.length > 1 && <span className="tag block">{t("figures.against")}</span>}
                {group.length === 1 && <FigureSource relation={relation} />}
                {group.length === 1 && first.disputedBy.length > 0 && <span className="tag block">{t("figures.disputed")}</span>}
              </td>
              <td>
                <div className="figure-values">
                  {group.map((figure) => (
                    <FigureValue key={figure.id} figure={figure} relation={group.length > 1 ? byFigure.get(figure.id) : undefined} />
                  ))}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
