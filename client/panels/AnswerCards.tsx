import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isReported } from "../../domain/modality.ts";
import { compareText, firstDifference } from "../model/comparing.ts";
import type { Relation } from "../model/entity.ts";
import { modalityLine } from "../model/modalityLine.ts";
import { isStructural, relationSentence, relationSentenceParts, sortDay, whenText } from "../model/relationText.ts";
import { selectRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import { MixedText } from "./DataText.tsx";
import { SourceLine, SourceTitle } from "./SourceLine.tsx";
import { useFirstOf } from "./useFirstOf.tsx";
import { useVisible } from "./useVisible.ts";

function AnswerCard({ relation }: { readonly relation: Relation }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const [evidence] = relation.firstEvidence;
  return (
    <li>
      <button type="button" className="answer-card" onClick={() => run((state) => selectRelation(state, relation.id))}>
        <span className="answer-date">
          {whenText(relation, language) ?? t("relation.undated")}
          {modalityLine(relation.modality) !== "solid" && <span className="tag">{t(`modality.${relation.modality}`)}</span>}
        </span>
        <span className="answer-fact">
          <MixedText parts={relationSentenceParts({ ...relation, start: null, end: null, observed: [] }, language)} />
        </span>
        {evidence !== undefined && (
          <span className="answer-evidence">
            <span lang={evidence.document.language.toLowerCase()}>{evidence.sentence}</span>
            <span className="quiet small">
              <SourceTitle source={evidence.document} /> · <SourceLine source={evidence.document} bare />
            </span>
          </span>
        )}
      </button>
      <CopyCitation relationId={relation.id} sentence={relationSentence(relation, language)} iconOnly />
    </li>
  );
}

/** What is held comes before what is planned or hoped for, and the order of things last. */
function rankOf(relation: Relation): number {
  if (isStructural(relation)) return 2;
  return isReported(relation.modality) ? 0 : 1;
}

function inOrder(relations: readonly Relation[]): readonly Relation[] {
  return [...relations].sort((a, b) =>
    firstDifference(rankOf(a) - rankOf(b), compareText(sortDay(b), sortDay(a)), compareText(a.id, b.id)),
  );
}

/**
 * The answer for a narrow screen: each relation as a card with its sentence, date and source; of what ranks alike the newest first. A long
 * answer comes in parts.
 */
export function AnswerCards(): ReactNode {
  const { t } = useTranslation();
  const { relations } = useVisible();
  const sorted = useMemo(() => inOrder(relations), [relations]);
  const { shown, next } = useFirstOf(sorted);
  return (
    <>
      <ul className="answer-cards" aria-label={t("phone.cardList")}>
        {shown.map((relation) => (
          <AnswerCard key={relation.id} relation={relation} />
        ))}
      </ul>
      {next}
    </>
  );
}
