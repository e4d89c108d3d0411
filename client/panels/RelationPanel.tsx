import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isWord } from "../i18n/isWord.ts";
import { roleText } from "../../domain/roles.ts";
import { joinedParts, languageOf } from "../model/dataLanguage.ts";
import { SENTENCES_OF_ONE } from "../model/documentsBehind.ts";
import { labelOf, nameOf, type Relation } from "../model/entity.ts";
import { disputedWith } from "../model/figureGroups.ts";
import { foldedWith } from "../model/folding.ts";
import { actedFor, inverseClause, qualifierParts, verbOf, whenText } from "../model/relationText.ts";
import { removeSelected } from "../state/actions/takeAway.ts";
import { selectRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { RelationDetail } from "../state/explorerState.ts";
import { entityDetailIn, relationDetailIn } from "../state/openedFile.ts";
import { CopyCitation } from "./CopyCitation.tsx";
import { DataText, MixedText } from "./DataText.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { EvidenceCard } from "./EvidenceCard.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { FileNote } from "./FileNote.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { OwnNameNote } from "./OwnNameNote.tsx";
import { ParallelButton } from "./ParallelButton.tsx";
import { useVisible } from "./useVisible.ts";

function Facts({ relation }: { readonly relation: Relation }): ReactNode {
  const { t, i18n } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const side = actedFor(relation);
  const qualifiers = relation.qualifiers.filter(({ name }) => name !== "onBehalfOf" && name !== "role");
  const labelOfQualifier = (name: string): string => {
    const key = `qualifier.${name}`;
    return isWord(i18n, key) ? t(key) : name;
  };
  return (
    <dl className="facts">
      <dt>{t("relation.when")}</dt>
      <dd>
        {whenText(relation, language) ?? t("relation.undated")}
        <span className="quiet"> · {t(`basis.${relation.dateBasis}`)}</span>
      </dd>
      <dt>{t("relation.certainty")}</dt>
      <dd>{t(`modality.${relation.modality}`)}</dd>
      {relation.role !== null && (
        <>
          <dt>{t("qualifier.role")}</dt>
          <dd>{roleText(relation.role, language)}</dd>
        </>
      )}
      {side !== undefined && (
        <>
          <dt>{t("relation.onBehalf")}</dt>
          <dd>
            <EntityLink entity={side} />
          </dd>
        </>
      )}
      {qualifiers.map(({ name, text, entity }) => (
        <div key={`${name}${text}`} className="facts-row">
          <dt>{labelOfQualifier(name)}</dt>
          <dd>{entity === null ? <DataText of={languageOf(relation)}>{text}</DataText> : <EntityLink entity={entity} />}</dd>
        </div>
      ))}
      {relation.attributedTo !== null && (
        <>
          <dt>{t("relation.said")}</dt>
          <dd>
            <EntityLink entity={relation.attributedTo} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** The relations that the canvas draws as one with this. */
function Folded({ relation }: { readonly relation: Relation }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { relations } = useVisible();
  const { run } = useCommands();
  const others = foldedWith(relations.find(({ id }) => id === relation.id) ?? relation, relations);
  if (others.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">
        {t("relation.folded")}
        <span>{others.length}</span>
      </h3>
      <ul className="plain-list">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className="entity-link" onClick={() => run((state) => selectRelation(state, other.id))}>
              <MixedText parts={joinedParts([{ text: verbOf(other, language) }, ...qualifierParts(other, language)], ", ")} />
            </button>
          </li>
        ))}
      </ul>
      <ParallelButton relation={relation} />
    </section>
  );
}

/** Where the relation is that of a figure which others contradict: what each says, side by side. */
function Disputed({ relation }: { readonly relation: Relation }): ReactNode {
  const { t } = useTranslation();
  const owner = useExplorerState((state) => entityDetailIn(state, relation.target.id));
  if (relation.source.kind !== "FIGURE" || owner?.status !== "ready") return null;
  const disputed = disputedWith(relation.source.id, owner.value.context.figures);
  if (disputed.length < 2) return null;
  return (
    <section aria-label={t("figures.against")}>
      <h3 className="eyebrow">{t("figures.against")}</h3>
      <FigureTable relations={disputed} label={t("figures.against")} />
    </section>
  );
}

function Body({ relation }: { readonly relation: RelationDetail }): ReactNode {
  const { t } = useTranslation();
  const { run, openBrief } = useCommands();
  const language = useExplorerState((state) => state.language);
  const isShown = useExplorerState((state) => state.view.relations.includes(relation.id));
  return (
    <>
      <h2 className="relation-title">
        <EntityLink entity={relation.source} icon />
        <span className="verb">{verbOf(relation, language)}</span>
        <EntityLink entity={relation.target} icon />
      </h2>
      <FileNote id={relation.id} />
      <section>
        <h3 className="eyebrow">
          {t("evidence.title")}
          <span>
            {t("evidence.count", { count: relation.evidence.length })} · {t("evidence.sources", { count: relation.sourceCount })}
          </span>
        </h3>
        {relation.evidence.map((evidence) => (
          <EvidenceCard key={evidence.id} evidence={evidence} relationId={relation.id} />
        ))}
        {relation.evidence.length >= SENTENCES_OF_ONE && (
          <p className="quiet small">{t("evidence.cut", { count: relation.evidence.length })}</p>
        )}
      </section>
      <div className="panel-actions">
        <CopyCitation relationId={relation.id} />
        <button
          type="button"
          className="text-button"
          onClick={() => openBrief({ about: "selection", relations: [relation.id], entities: [relation.source.id, relation.target.id] })}
        >
          {t("brief.open")}
        </button>
      </div>
      <Disputed relation={relation} />
      <OwnNameNote id={relation.id} />
      <Facts relation={relation} />
      <Folded relation={relation} />
      <p className="quiet small">
        {t("relation.readAs")}: {labelOf(relation.target, language)} {inverseClause(relation, nameOf(relation.source, language), language)}
      </p>
      {isShown && (
        <Button className="start" size="compact-sm" variant="default" onClick={() => run(removeSelected)}>
          {t("relation.remove")}
        </Button>
      )}
    </>
  );
}

/** A relation, evidence first. */
export function RelationPanel({ id }: { readonly id: string }): ReactNode {
  const detail = useExplorerState((state) => relationDetailIn(state, id));
  return <LoadableView loadable={detail}>{(relation) => <Body relation={relation} />}</LoadableView>;
}
