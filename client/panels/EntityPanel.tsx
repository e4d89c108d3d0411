import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { captionParts } from "../model/caption.ts";
import { CURATED_LANGUAGE } from "../model/dataLanguage.ts";
import { isDrawnOnRequest, labelOf, nameOf, type Relation } from "../model/entity.ts";
import { neighboursOfKind } from "../model/expansion.ts";
import { GROUP_TITLES, groupOf, RELATION_GROUPS, type RelationGroup } from "../model/relationGroups.ts";
import { startPicking } from "../state/actions/pick.ts";
import { removeSelected } from "../state/actions/takeAway.ts";
import { openMenu } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { EntityDetail } from "../state/explorerState.ts";
import { entityDetailIn } from "../state/openedFile.ts";
import { Contacts } from "./Contacts.tsx";
import { DataText, MixedText } from "./DataText.tsx";
import { EntitySources } from "./EntitySources.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { FileNote } from "./FileNote.tsx";
import { FoldNote } from "./FoldNote.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { Partners } from "./Partners.tsx";
import { RelationList } from "./RelationList.tsx";
import { SearchedLine } from "./SearchedLine.tsx";
import { usePaintedParts } from "./usePaintedParts.ts";
import { useIsPhone } from "./useIsPhone.ts";

const SECTIONS = RELATION_GROUPS.filter((group) => group !== "offices" && group !== "figures");

/** The relations of one group under its title, each with its sentence. */
function Group({
  group,
  relations,
  of,
}: {
  readonly group: RelationGroup;
  readonly relations: readonly Relation[];
  readonly of: string;
}): ReactNode {
  const language = useExplorerState((state) => state.language);
  const own = relations.filter((relation) => groupOf(relation) === group);
  if (own.length === 0) return null;
  const title = inLanguage(GROUP_TITLES[group], language);
  return (
    <section aria-label={title}>
      <h3 className="eyebrow">
        {title}
        <span>{own.length}</span>
      </h3>
      <RelationList relations={own} from={of} />
    </section>
  );
}

function Figures({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { figures, figureCount } = entity.context;
  if (figures.length === 0) return null;
  const title = inLanguage(GROUP_TITLES.figures, language);
  return (
    <section aria-label={title}>
      <h3 className="eyebrow">
        {title}
        <span>{figureCount}</span>
      </h3>
      <FigureTable relations={figures} label={title} />
      {figureCount > figures.length && <p className="quiet small">{t("entity.notListed", { count: figureCount - figures.length })}</p>}
    </section>
  );
}

/** What is not listed, and the documents behind it. */
function Rest({ entity, left }: { readonly entity: EntityDetail; readonly left: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {left > 0 && <p className="quiet small">{t("entity.notListed", { count: left })}</p>}
      {entity.allRelations.length === 0 && (
        <>
          <p className="quiet small">{t("entity.noRelations")}</p>
          <SearchedLine bare />
        </>
      )}
      <EntitySources relations={entity.allRelations} left={left} />
    </>
  );
}

function Sections({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const { context, id, allRelations } = entity;
  // Figures have their table; topics and documents stay a count until they are asked for.
  const relations = allRelations.filter(({ source }) => !isDrawnOnRequest(source.kind) || source.id === id);
  const met = { title: t("entity.met"), note: t("entity.metNote"), contacts: context.met, count: context.metCount };
  const together = {
    title: t("entity.together"),
    note: t("entity.togetherNote"),
    contacts: context.together,
    count: context.togetherCount,
  };
  const sections = [
    <Group key="offices" group="offices" relations={relations} of={id} />,
    <Contacts key="met" {...met} of={id} />,
    <Contacts key="together" {...together} of={id} />,
    <Partners key="partners" context={context} />,
    <Figures key="figures" entity={entity} />,
    ...SECTIONS.map((group) => <Group key={group} group={group} relations={relations} of={id} />),
    <Rest key="rest" entity={entity} left={entity.relations.totalCount - allRelations.length} />,
  ];
  const parts = usePaintedParts(true, sections.length - 1);
  return sections.slice(0, parts + 1);
}

function Actions({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const { run, openBrief, openFigures, add } = useCommands();
  const isShown = useExplorerState((state) => state.view.entities.includes(entity.id));
  const isPhone = useIsPhone();
  const figures = neighboursOfKind(entity, "FIGURE");
  return (
    <div className="panel-actions">
      {isShown && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            run((state) => openMenu(state, { id: entity.id, x: left, y: bottom + 4 }));
          }}
        >
          {t("entity.expand")}
        </Button>
      )}
      {!isShown && (
        <Button size="compact-sm" variant="default" onClick={() => add(entity.id)}>
          {t("entity.add")}
        </Button>
      )}
      {figures > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => openFigures(entity.id)}>
          {t("entity.figures", { count: figures })}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => openBrief({ about: "entity", id: entity.id })}>
        {t("brief.open")}
      </Button>
      {isShown && isPhone && (
        <Button size="compact-sm" variant="default" onClick={() => run(startPicking)}>
          {t("pick.start")}
        </Button>
      )}
      {isShown && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => run(removeSelected)}>
          {t("entity.remove")}
        </Button>
      )}
    </div>
  );
}

function Body({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const caption = captionParts(entity, language);
  const aliases = entity.aliases.filter((alias) => alias !== nameOf(entity, language));
  return (
    <>
      <h2 className="entity-title">
        <KindIcon kind={entity.kind} size={20} />
        <span>{labelOf(entity, language)}</span>
      </h2>
      <p className="entity-caption">
        {inLanguage(KINDS[entity.kind].label, language)}
        {caption !== undefined && <MixedText parts={[{ text: " · " }, ...caption]} />}
        {"participantCount" in entity &&
          entity.participantCount > 0 &&
          ` · ${t("entity.participants", { count: entity.participantCount })}`}
      </p>
      {entity.summary !== null && (
        <p className="summary">
          <DataText of={CURATED_LANGUAGE}>{entity.summary}</DataText>
        </p>
      )}
      {aliases.length > 0 && (
        <p className="quiet small">
          {t("entity.aliases")}: {aliases.join(" · ")}
        </p>
      )}
      {"isSet" in entity && entity.isSet && <p className="quiet small">{t("entity.set")}</p>}
      {entity.referenceOnly && <p className="quiet small">{t("entity.referenceOnly")}</p>}
      <FoldNote id={entity.id} kind={entity.kind} />
      <FileNote id={entity.id} />
      <Actions entity={entity} />
      <Sections key={entity.id} entity={entity} />
    </>
  );
}

/** An entity: what it is, offices, meetings, partners, figures, and its relations with their sentences and sources. */
export function EntityPanel({ id }: { readonly id: string }): ReactNode {
  const detail = useExplorerState((state) => entityDetailIn(state, id));
  return <LoadableView loadable={detail}>{(entity) => <Body entity={entity} />}</LoadableView>;
}
