import { Button, Menu, Tabs, TextInput } from "@mantine/core";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { foldText } from "../../domain/names.ts";
import { inLanguage } from "../../domain/labels.ts";
import type { Entity, Relation } from "../model/entity.ts";
import { openMenu } from "../state/actions/notice.ts";
import { isPicking, selectRows } from "../state/actions/pick.ts";
import { selectRelations } from "../state/actions/select.ts";
import { CATALOGUE } from "../state/catalogue.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import { DataTable } from "./DataTable.tsx";
import { entityColumns, relationColumns, type FactColumn } from "./factColumns.ts";
import { KindIcon } from "./KindIcon.tsx";
import { useFocusWhileOpen } from "./useFocusWhileOpen.ts";
import { useVisible } from "./useVisible.ts";

type Page = "entities" | "relations";

/** What can be done with chosen rows, by the ids of the catalogue. */
const ROW_COMMANDS = ["expand", "collapse", "path", "hide", "keep-only", "pin", "remove"] as const;

/** The commands of the catalogue for what is selected in the table. */
const ROW_ENTRIES = ROW_COMMANDS.flatMap((id) => CATALOGUE.filter((entry) => entry.id === id).map((entry) => ({ ...entry, id })));

function RowCommands(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const ready = useExplorerState((state) => ROW_ENTRIES.filter(({ isReady }) => isReady(state)).length);
  const selection = useExplorerState((state) => state.view.selection);
  const store = useExplorerStore();
  const commands = useCommands();
  const count = selection.entities.length + selection.relations.length;
  return (
    <div className="row-commands" role="group" aria-label={t("table.actions")}>
      <span className="quiet small">{t("table.selected", { count })}</span>
      {ready > 0 &&
        ROW_ENTRIES.filter(({ isReady }) => isReady(store.getState())).map(({ id, name, run }) => (
          <Button
            key={id}
            size="compact-xs"
            variant="default"
            title={inLanguage(name, language)}
            onClick={() => run(commands, store.getState())}
          >
            {t(`table.do.${id}`)}
          </Button>
        ))}
    </div>
  );
}

interface ChoiceProps {
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  readonly shown: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function ColumnChoice({ columns, shown, onToggle }: ChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Menu closeOnItemClick={false} position="top-end" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {t("table.columns")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id, header }, index) => (
          <Menu.CheckboxItem key={id} checked={shown.has(id)} disabled={index === 0} closeMenuOnClick={false} onChange={() => onToggle(id)}>
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function matching<Fact>(rows: readonly Fact[], columns: readonly FactColumn<Fact>[], search: string): readonly Fact[] {
  const wanted = foldText(search);
  return wanted === "" ? rows : rows.filter((row) => columns.some(({ value }) => foldText(String(value(row))).includes(wanted)));
}

function useChosenColumns<Fact>(all: readonly FactColumn<Fact>[]) {
  const [turned, setTurned] = useState<readonly string[]>([]);
  const columns = useMemo(() => all.filter(({ id, isExtra = false }) => isExtra === turned.includes(id)), [all, turned]);
  const toggle = (id: string): void => setTurned(turned.includes(id) ? turned.filter((each) => each !== id) : [...turned, id]);
  return { columns, toggle };
}

/** The open table: entities and relations with search, choice of columns, and what can be done with chosen rows. */
export function TableBody(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const selection = useExplorerState((state) => state.view.selection);
  const isAdding = useExplorerState(isPicking);
  const visible = useVisible();
  const { run, expandOrAsk } = useCommands();
  const [page, setPage] = useState<Page>("entities");
  const [search, setSearch] = useState("");
  const ofEntities = useMemo(() => entityColumns(t, language), [t, language]);
  const ofRelations = useMemo(() => relationColumns(t, language), [t, language]);
  const entityChoice = useChosenColumns<Entity>(ofEntities);
  const relationChoice = useChosenColumns<Relation>(ofRelations);
  const entities = useMemo(() => matching(visible.entities, ofEntities, search), [visible, ofEntities, search]);
  const relations = useMemo(() => matching(visible.relations, ofRelations, search), [visible, ofRelations, search]);
  const choice = page === "entities" ? entityChoice : relationChoice;
  const whole = useRef<HTMLDivElement>(null);
  useFocusWhileOpen(whole);
  return (
    <Tabs
      ref={whole}
      value={page}
      onChange={(value) => setPage(value === "relations" ? "relations" : "entities")}
      className="drawer-body"
      keepMounted={false}
    >
      <div className="drawer-tools">
        <Tabs.List>
          <Tabs.Tab value="entities">
            {t("table.entities")} ({entities.length})
          </Tabs.Tab>
          <Tabs.Tab value="relations">
            {t("table.relations")} ({relations.length})
          </Tabs.Tab>
        </Tabs.List>
        <TextInput
          size="xs"
          type="search"
          aria-label={t("table.search")}
          placeholder={t("table.search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <RowCommands />
        <ColumnChoice
          columns={page === "entities" ? ofEntities : ofRelations}
          shown={new Set(choice.columns.map(({ id }) => id))}
          onToggle={choice.toggle}
        />
      </div>
      {visible.entities.length === 0 && <p className="quiet">{t("table.empty")}</p>}
      <Tabs.Panel value="entities" className="drawer-page">
        <DataTable
          label={t("table.entities")}
          columns={entityChoice.columns}
          rows={entities}
          selected={selection.entities}
          onSelect={(ids) => run((state) => selectRows(state, ids))}
          isAdding={isAdding}
          mark={({ kind }) => <KindIcon kind={kind} size={14} />}
          onMenu={(id, at) => run((state) => openMenu(state, { id, ...at }))}
          onOpen={expandOrAsk}
        />
      </Tabs.Panel>
      <Tabs.Panel value="relations" className="drawer-page">
        <DataTable
          label={t("table.relations")}
          columns={relationChoice.columns}
          rows={relations}
          selected={selection.relations}
          onSelect={(ids) => run((state) => selectRelations(state, ids))}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
