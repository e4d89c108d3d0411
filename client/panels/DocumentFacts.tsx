import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Relation } from "../model/entity.ts";
import { relationSentence, relationSentenceParts } from "../model/relationText.ts";
import { useExplorerState } from "../state/explorer.tsx";
import type { DocumentDetail } from "../state/explorerState.ts";
import { CopyCitation } from "./CopyCitation.tsx";
import { MixedText } from "./DataText.tsx";
import { RelationLink } from "./RelationLink.tsx";
import { useFirstOf } from "./useFirstOf.tsx";

/** Relations in words, each of which opens its evidence and can be copied with it. */
export function FactList({ relations }: { readonly relations: readonly Relation[] }): ReactNode {
  const language = useExplorerState((state) => state.language);
  const { shown, next } = useFirstOf(relations);
  return (
    <>
      <ul className="plain-list">
        {shown.map((relation) => (
          <li key={relation.id} className="relation-row">
            <RelationLink relation={relation}>
              <MixedText parts={relationSentenceParts(relation, language)} />
            </RelationLink>
            <CopyCitation relationId={relation.id} sentence={relationSentence(relation, language)} iconOnly />
          </li>
        ))}
      </ul>
      {next}
    </>
  );
}

/** What a document states, in the order of its sentences, each fact once; without one relation where it is named. */
export function DocumentFacts({ document, without }: { readonly document: DocumentDetail; readonly without?: string }): ReactNode {
  const { t } = useTranslation();
  const stated = document.sentences.flatMap(({ relations }) => relations).filter(({ id, type }) => id !== without && type !== "MENTIONS");
  const relations = [...new Map(stated.map((relation) => [relation.id, relation])).values()];
  return relations.length === 0 ? <p className="quiet small">{t("evidence.alsoNone")}</p> : <FactList relations={relations} />;
}
