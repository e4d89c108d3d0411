import { Tabs } from "@mantine/core";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { captionOf } from "../model/caption.ts";
import { labelOf, nameOf, type Entity, type Relation } from "../model/entity.ts";
import { sortDay, verbOf, whenText } from "../model/relationText.ts";
import { toggleTable } from "../state/actions/notice.ts";
import { selectEntity, selectRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { DataTable, type Columns } from "./DataTable.tsx";
import { TableIcon } from "./icons.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { useVisible } from "./useVisible.ts";

function useEntityColumns(): Columns<Entity> {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  return useMemo(
    (): Columns<Entity> => [
      {
        id: "name",
        header: t("table.name"),
        accessorFn: (entity) => labelOf(entity, language),
        cell: ({ row }) => (
          <span className="cell-name">
            <KindIcon kind={row.original.kind} size={14} />
            {labelOf(row.original, language)}
          </span>
        ),
      },
      { id: "kind", header: t("table.kind"), accessorFn: ({ kind }) => inLanguage(KINDS[kind].label, language) },
      { id: "detail", header: t("table.detail"), accessorFn: (entity) => captionOf(entity, language) ?? "" },
      { id: "degree", header: t("table.degree"), accessorFn: ({ degree }) => degree },
    ],
    [t, language],
  );
}

function useRelationColumns(): Columns<Relation> {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  return useMemo(
    (): Columns<Relation> => [
      { id: "from", header: t("table.from"), accessorFn: ({ source }) => labelOf(source, language) },
      { id: "relation", header: t("table.relation"), accessorFn: (relation) => verbOf(relation, language) },
      { id: "to", header: t("table.to"), accessorFn: ({ target }) => labelOf(target, language) },
      {
        id: "when",
        header: t("table.when"),
        accessorFn: sortDay,
        cell: ({ row }) => whenText(row.original, language) ?? t("relation.undated"),
      },
      { id: "certainty", header: t("table.certainty"), accessorFn: ({ modality }) => t(`modality.${modality}`) },
      {
        id: "source",
        header: t("table.source"),
        accessorFn: ({ firstEvidence: [evidence] }) => (evidence === undefined ? "" : nameOf(evidence.document, language)),
      },
    ],
    [t, language],
  );
}

/** The accessible twin of the canvas: the same entities and relations, the same selection, the same filters. */
export function TableDrawer(): ReactNode {
  const { t } = useTranslation();
  const isOpen = useExplorerState((state) => state.tableOpen);
  const selection = useExplorerState((state) => state.view.selection);
  const { entities, relations } = useVisible();
  const { run } = useCommands();
  const entityColumns = useEntityColumns();
  const relationColumns = useRelationColumns();
  return (
    <section className={isOpen ? "drawer drawer-open" : "drawer"} aria-label={t("table.label")}>
      <button type="button" className="drawer-bar" aria-expanded={isOpen} onClick={() => run(toggleTable)}>
        <TableIcon />
        {t(isOpen ? "table.close" : "table.open")}
        <span className="quiet">{`${t("headline.entities", { count: entities.length })} · ${t("headline.relations", { count: relations.length })}`}</span>
      </button>
      {isOpen && (
        <Tabs defaultValue="entities" className="drawer-body" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="entities">
              {t("table.entities")} ({entities.length})
            </Tabs.Tab>
            <Tabs.Tab value="relations">
              {t("table.relations")} ({relations.length})
            </Tabs.Tab>
          </Tabs.List>
          {entities.length === 0 && <p className="quiet">{t("table.empty")}</p>}
          <Tabs.Panel value="entities" className="drawer-scroll">
            <DataTable
              label={t("table.entities")}
              columns={entityColumns}
              rows={entities}
              selected={selection.entities}
              onChoose={(id, adding) => run((state) => selectEntity(state, id, adding))}
            />
          </Tabs.Panel>
          <Tabs.Panel value="relations" className="drawer-scroll">
            <DataTable
              label={t("table.relations")}
              columns={relationColumns}
              rows={relations}
              selected={selection.relations}
              onChoose={(id) => run((state) => selectRelation(state, id))}
            />
          </Tabs.Panel>
        </Tabs>
      )}
    </section>
  );
}
