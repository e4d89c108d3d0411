import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { joinedParts } from "../model/dataLanguage.ts";
import { labelOf, type Relation } from "../model/entity.ts";
import { modalityLine } from "../model/modalityLine.ts";
import { inverseTitleOf, isWeak, qualifierParts, relationSentence, verbOf, whenText } from "../model/relationText.ts";
import { countBy } from "../model/visible.ts";
import { openRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import { LanguageMark, MixedText } from "./DataText.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { SourceTitle } from "./SourceLine.tsx";
import { usePaintedParts } from "./usePaintedParts.ts";

const FIRST_SHOWN = 5;
const GROUPS_A_PART = 3;

function RelationItem({ relation, from }: { readonly relation: Relation; readonly from: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const other = relation.source.id === from ? relation.target : relation.source;
  const notes = [{ text: whenText(relation, language) ?? t("relation.undated") }, ...qualifierParts(relation, language)];
  const [evidence] = relation.firstEvidence;
  return (
    <li className="relation-row">
      <button type="button" className="relation-item" onClick={() => run((state) => openRelation(state, relation))}>
        <span className="relation-head">
          <KindIcon kind={other.kind} size={14} />
          <span className="relation-name">{labelOf(other, language)}</span>
          {modalityLine(relation.modality) !== "solid" && <span className="tag">{t(`modality.${relation.modality}`)}</span>}
        </span>
        <span className="quiet small">
          <MixedText parts={joinedParts(notes, " · ")} />
        </span>
        {evidence !== undefined && (
          <span className="relation-sentence" lang={evidence.document.language.toLowerCase()}>
            {evidence.sentence}
          </span>
        )}
        {evidence !== undefined && (
          <span className="quiet small">
            <SourceTitle source={evidence.document} /> <LanguageMark of={evidence.document.language} />
          </span>
        )}
      </button>
      <CopyCitation relationId={relation.id} sentence={relationSentence(relation, language)} iconOnly />
    </li>
  );
}

interface Group {
  /** Type and direction. */
  readonly key: string;
  readonly type: string;
  readonly relations: readonly Relation[];
}

function TypeGroup({ type, relations, from }: Omit<Group, "key"> & { readonly from: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const [first] = relations;
  if (first === undefined) return null;
  const reported = { type, modality: "ASSERTED" as const };
  const title = first.source.id === from ? verbOf(reported, language) : inverseTitleOf(reported, language);
  const shown = isOpen ? relations : relations.slice(0, FIRST_SHOWN);
  return (
    <section className="type-group">
      <h4>
        {title}
        <span className="legend-count">{relations.length}</span>
      </h4>
      <ul>
        {shown.map((relation) => (
          <RelationItem key={relation.id} relation={relation} from={from} />
        ))}
      </ul>
      {relations.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t("entity.more", { count: relations.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function groupsOf(relations: readonly Relation[], from: string): readonly Group[] {
  const keyOf = ({ type, source }: Relation): string => `${source.id === from ? "out" : "in"} ${type}`;
  const isWeakGroup = (key: string): number => (isWeak({ type: key.split(" ")[1] ?? "" }) ? 1 : 0);
  const keys = countBy(relations, keyOf).sort((a, b) => isWeakGroup(a.key) - isWeakGroup(b.key));
  return keys.map(({ key }) => ({
    key,
    type: key.split(" ")[1] ?? "",
    relations: relations.filter((relation) => keyOf(relation) === key),
  }));
}

interface Props {
  readonly relations: readonly Relation[];
  /** The entity whose relations they are. */
  readonly from: string;
}

function Groups({ relations, from }: Props): ReactNode {
  const groups = groupsOf(relations, from);
  const parts = usePaintedParts(true, Math.ceil(groups.length / GROUPS_A_PART) - 1);
  return groups.slice(0, (parts + 1) * GROUPS_A_PART).map(({ key, ...group }) => <TypeGroup key={key} {...group} from={from} />);
}

/** The relations of an entity by type and direction, strong ones first, each with its first sentence. */
export function RelationList({ relations, from }: Props): ReactNode {
  return <Groups key={from} relations={relations} from={from} />;
}
