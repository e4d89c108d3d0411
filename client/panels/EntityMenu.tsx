import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { labelOf, type Entity } from "../model/entity.ts";
import { EXPAND_LIMIT, expandChoices } from "../model/expansion.ts";
import { hiddenNeighbours } from "../model/hiddenNeighbours.ts";
import { isExpanded, nextPage } from "../model/origins.ts";
import { typeText } from "../model/relationText.ts";
import { togglePins } from "../state/actions/arrange.ts";
import { openMenu } from "../state/actions/notice.ts";
import { startPicking, toggleSelected } from "../state/actions/pick.ts";
import { selectAlike } from "../state/actions/selectAlike.ts";
import { growSelection } from "../state/actions/selectMany.ts";
import { selectEntity } from "../state/actions/select.ts";
import { collapse, collapseLast, hideSelected, keepOnlySelected, removeSelected } from "../state/actions/takeAway.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { ExplorerState } from "../state/explorerState.ts";
import { KindIcon } from "./KindIcon.tsx";
import { useFocusReturned } from "./useFocusReturned.ts";
import { useIsPhone } from "./useIsPhone.ts";

const QUICK_CHOICES = 5;

/** Actions on the selection work on this entity where it is not selected. */
function withSelected(id: string, action: (state: ExplorerState) => ExplorerState): (state: ExplorerState) => ExplorerState {
  return (state) => action(state.view.selection.entities.includes(id) ? state : selectEntity(state, id));
}

/** The same for what takes an entity away: others that are selected stay so. */
function withoutOthers(id: string, action: (state: ExplorerState) => ExplorerState): (state: ExplorerState) => ExplorerState {
  return (state) => {
    const { selection } = state.view;
    const next = withSelected(id, action)(state);
    return selection.entities.includes(id) ? next : { ...next, view: { ...next.view, selection } };
  };
}

/** Keeps what is selected, or this entity where nothing is. */
function keepOnly(id: string): (state: ExplorerState) => ExplorerState {
  return (state) => (state.view.selection.entities.length > 0 ? keepOnlySelected(state) : withSelected(id, keepOnlySelected)(state));
}

function GrowItems({ entity }: { readonly entity: Entity }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const origins = useExplorerState((state) => state.view.origins);
  const { expand, expandNext, choose, openFigures } = useCommands();
  const choices = expandChoices(entity);
  const count = useExplorerState((state) => Math.min(EXPAND_LIMIT, hiddenNeighbours(entity, state)));
  const next = nextPage(origins, entity.id);
  if (choices.length === 0) return <Menu.Label>{t("menu.nothing")}</Menu.Label>;
  return (
    <>
      {next !== undefined && (
        <Menu.Item onClick={() => expandNext(entity.id)}>
          {t("menu.expandNext", { count: Math.min(next.first, next.left), left: next.left })}
        </Menu.Item>
      )}
      {count > 0 && <Menu.Item onClick={() => expand(entity.id)}>{t("menu.expandAll", { count })}</Menu.Item>}
      <Menu.Item onClick={() => choose(entity.id)}>{t("menu.chooser")}</Menu.Item>
      {choices.slice(0, QUICK_CHOICES).map(({ type, kind, count: each }) => (
        <Menu.Item
          key={`${type}${kind}`}
          leftSection={<KindIcon kind={kind} size={14} />}
          rightSection={<span className="legend-count">{each}</span>}
          onClick={() => (kind === "FIGURE" ? openFigures(entity.id) : expand(entity.id, { types: [type], kinds: [kind] }))}
        >
          {t("menu.bring", { type: typeText(type, language), kind: inLanguage(KINDS[kind].label, language) })}
        </Menu.Item>
      ))}
    </>
  );
}

function CollapseItems({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const origins = useExplorerState((state) => state.view.origins);
  const { run } = useCommands();
  if (!isExpanded(origins, id)) return null;
  const times = origins.filter(({ parent }) => parent === id).length;
  return (
    <>
      <Menu.Item onClick={() => run((state) => collapse(state, id))}>{t("menu.collapse")}</Menu.Item>
      {times > 1 && <Menu.Item onClick={() => run((state) => collapseLast(state, id))}>{t("menu.collapseLast")}</Menu.Item>}
    </>
  );
}

function SelectionItems({ entity }: { readonly entity: Entity }): ReactNode {
  const { t } = useTranslation();
  const selected = useExplorerState((state) => state.view.selection.entities);
  const { run, findPaths, showCommonNeighbours, revealRelations } = useCommands();
  const partner = selected.find((id) => id !== entity.id);
  const count = selected.length;
  const isPhone = useIsPhone();
  // On a narrow screen the details of the one would cover the others.
  const toggle = (state: ExplorerState): ExplorerState => toggleSelected(isPhone ? startPicking(state) : state, entity.id);
  return (
    <>
      <Menu.Item onClick={() => run(toggle)}>{t(selected.includes(entity.id) ? "menu.unselect" : "menu.select")}</Menu.Item>
      {partner !== undefined && <Menu.Item onClick={() => findPaths(partner, entity.id)}>{t("menu.pathFrom")}</Menu.Item>}
      {count > 1 && <Menu.Item onClick={() => showCommonNeighbours()}>{t("menu.common", { count })}</Menu.Item>}
      {count > 1 && <Menu.Item onClick={() => revealRelations()}>{t("menu.reveal", { count })}</Menu.Item>}
      <Menu.Item onClick={() => run(withSelected(entity.id, growSelection))}>{t("menu.grow")}</Menu.Item>
      <Menu.Item onClick={() => run((state) => selectAlike(state, { kind: entity.kind }))}>{t("menu.alike")}</Menu.Item>
    </>
  );
}

function TakeAwayItems({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const isPinned = useExplorerState((state) => state.view.pins.includes(id));
  const { run } = useCommands();
  return (
    <>
      <Menu.Item onClick={() => run((state) => togglePins(state, [id]))}>{t(isPinned ? "menu.unpin" : "menu.pin")}</Menu.Item>
      <Menu.Item onClick={() => run(keepOnly(id))}>{t("menu.keepOnly")}</Menu.Item>
      <Menu.Item onClick={() => run(withoutOthers(id, hideSelected))}>{t("menu.hide")}</Menu.Item>
      <Menu.Item onClick={() => run(withoutOthers(id, removeSelected))}>{t("entity.remove")}</Menu.Item>
    </>
  );
}

/** What can be done with one entity, opened where it was asked for: bring more, take back, select, arrange, take off. */
export function EntityMenu(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const menu = useExplorerState((state) => state.menu);
  const entity = useExplorerState((state) => (state.menu === undefined ? undefined : state.entities.get(state.menu.id)));
  const { run } = useCommands();
  useFocusReturned(menu !== undefined && entity !== undefined);
  if (menu === undefined || entity === undefined) return null;
  return (
    <Menu
      opened
      onClose={() => run((state) => openMenu(state, undefined))}
      shadow="md"
      position="bottom-start"
      width={310}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className="menu-anchor"
          style={{ left: menu.x, top: menu.y }}
          aria-label={t("menu.label", { name: labelOf(entity, language) })}
        />
      </Menu.Target>
      <Menu.Dropdown className="entity-menu">
        <Menu.Label>{labelOf(entity, language)}</Menu.Label>
        <GrowItems entity={entity} />
        <CollapseItems id={entity.id} />
        <Menu.Divider />
        <SelectionItems entity={entity} />
        <Menu.Divider />
        <TakeAwayItems id={entity.id} />
      </Menu.Dropdown>
    </Menu>
  );
}
