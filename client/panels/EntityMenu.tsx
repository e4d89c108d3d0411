import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { labelOf } from "../model/entity.ts";
import { drawableNeighbours, EXPAND_LIMIT, expandChoices } from "../model/expansion.ts";
import { typeText } from "../model/relationText.ts";
import { openMenu } from "../state/actions/notice.ts";
import { removeSelected } from "../state/actions/takeAway.ts";
import { selectEntity } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { KindIcon } from "./KindIcon.tsx";

/** What can be done with one entity: expand all or a part, look for a path, take it off. Opens where it was asked for. */
export function EntityMenu(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const menu = useExplorerState((state) => state.menu);
  const entity = useExplorerState((state) => (state.menu === undefined ? undefined : state.entities[state.menu.id]));
  const others = useExplorerState((state) => state.view.selection.entities);
  const { run, expand, openFigures, findPaths } = useCommands();
  if (menu === undefined || entity === undefined) return null;
  const choices = expandChoices(entity);
  const count = Math.min(EXPAND_LIMIT, drawableNeighbours(entity));
  const partner = others.find((id) => id !== entity.id);
  return (
    <Menu
      opened
      onClose={() => run((state) => openMenu(state, undefined))}
      shadow="md"
      position="bottom-start"
      width={310}
      returnFocus
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
        {choices.length === 0 && <Menu.Label>{t("menu.nothing")}</Menu.Label>}
        {count > 0 && <Menu.Item onClick={() => expand(entity.id)}>{t("menu.expandAll", { count })}</Menu.Item>}
        {choices.length > 0 && <Menu.Label>{t("menu.choose")}</Menu.Label>}
        {choices.map(({ type, kind, count: each }) => (
          <Menu.Item
            key={`${type}${kind}`}
            leftSection={<KindIcon kind={kind} size={14} />}
            rightSection={<span className="legend-count">{each}</span>}
            onClick={() => (kind === "FIGURE" ? openFigures(entity.id) : expand(entity.id, { types: [type], kinds: [kind] }))}
          >
            {t("menu.bring", { type: typeText(type, language), kind: inLanguage(KINDS[kind].label, language) })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {partner !== undefined && <Menu.Item onClick={() => findPaths(partner, entity.id)}>{t("menu.pathFrom")}</Menu.Item>}
        <Menu.Item onClick={() => run((state) => removeSelected(selectEntity(state, entity.id)))}>{t("entity.remove")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
