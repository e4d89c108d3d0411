import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { captionOf } from "../model/caption.ts";
import { dateText, eventDateText, periodText } from "../model/dateText.ts";
import { isDrawnOnRequest, labelOf, nameOf } from "../model/entity.ts";
import { neighboursOfKind } from "../model/expansion.ts";
import { removeSelected } from "../state/actions/takeAway.ts";
import { openMenu } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { EntityDetail } from "../state/explorerState.ts";
import { EntityLink } from "./EntityLink.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { RelationList } from "./RelationList.tsx";

function Offices({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  if (!("offices" in entity) || entity.offices.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">{t("entity.offices")}</h3>
      <ul className="plain-list">
        {entity.offices.map((office) => {
          const observed = office.observed.map((day) => dateText(day, language)).join(", ");
          const when = periodText(office, language) ?? (observed === "" ? undefined : `${t("entity.officeUncertain")} ${observed}`);
          return (
            <li key={`${office.title}${office.of.id}`}>
              {office.title} · <EntityLink entity={office.of} />
              {when !== undefined && <span className="quiet small"> {when}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Met({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  if (!("met" in entity) || entity.met.edges.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">
        {t("entity.met")}
        <span>{entity.met.totalCount}</span>
      </h3>
      <ul className="plain-list">
        {entity.met.edges.map(({ node }) => {
          const other = node.a.id === entity.id ? node.b : node.a;
          return (
            <li key={other.id}>
              <EntityLink entity={other} icon />
              {node.events.map((event) => (
                <div key={event.id} className="quiet small">
                  <EntityLink entity={event} />
                  {eventDateText(event, language) === undefined ? "" : `, ${eventDateText(event, language) ?? ""}`}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Actions({ entity }: { readonly entity: EntityDetail }): ReactNode {
  const { t } = useTranslation();
  const { run, openFigures, add } = useCommands();
  const isShown = useExplorerState((state) => state.view.entities.includes(entity.id));
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
  const caption = captionOf(entity, language);
  const relations = entity.relations.edges
    .map(({ node }) => node)
    .filter(({ source }) => !isDrawnOnRequest(source.kind) || source.id === entity.id);
  const aliases = entity.aliases.filter((alias) => alias !== nameOf(entity, language));
  return (
    <>
      <h2 className="entity-title">
        <KindIcon kind={entity.kind} size={20} />
        <span>{labelOf(entity, language)}</span>
      </h2>
      <p className="entity-caption">
        {inLanguage(KINDS[entity.kind].label, language)}
        {caption !== undefined && ` · ${caption}`}
        {"participantCount" in entity &&
          entity.participantCount > 0 &&
          ` · ${t("entity.participants", { count: entity.participantCount })}`}
      </p>
      {entity.summary !== null && <p className="summary">{entity.summary}</p>}
      {aliases.length > 0 && (
        <p className="quiet small">
          {t("entity.aliases")}: {aliases.join(" · ")}
        </p>
      )}
      {"isSet" in entity && entity.isSet && <p className="quiet small">{t("entity.set")}</p>}
      {entity.referenceOnly && <p className="quiet small">{t("entity.referenceOnly")}</p>}
      <Actions entity={entity} />
      <Offices entity={entity} />
      <Met entity={entity} />
      <section>
        <h3 className="eyebrow">
          {t("entity.relations")}
          <span>{entity.relations.totalCount}</span>
        </h3>
        {relations.length === 0 && <p className="quiet small">{t("entity.noRelations")}</p>}
        <RelationList relations={relations} from={entity.id} />
      </section>
    </>
  );
}

/** An entity: what it is, offices, meetings, and its relations with their sentences. */
export function EntityPanel({ id }: { readonly id: string }): ReactNode {
  const detail = useExplorerState((state) => state.entityDetails[id]);
  return <LoadableView loadable={detail}>{(entity) => <Body entity={entity} />}</LoadableView>;
}
