import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { LAYOUT_LABELS, LAYOUT_NAMES } from "../model/layouts/index.ts";
import { fit } from "../state/actions/arrange.ts";
import { toggleSheet } from "../state/actions/guide.ts";
import { redo, undo } from "../state/actions/history.ts";
import { setLanguage, showSharing } from "../state/actions/notice.ts";
import { clearView } from "../state/actions/populate.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { HistoryMenu } from "./HistoryMenu.tsx";
import { ClearIcon, FitIcon, KeyboardIcon, LayoutIcon, PathIcon, RedoIcon, RelayoutIcon, ShareIcon, UndoIcon } from "./icons.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import { useCatalogueKeys } from "./useCatalogueKeys.ts";

function Tool({
  name,
  icon,
  onClick,
  disabled = false,
}: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}): ReactNode {
  return (
    <Tooltip label={name} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={name} onClick={onClick} disabled={disabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function UndoTool(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const canUndo = useExplorerState((state) => state.past.length > 0);
  return <Tool name={t("toolbar.undo")} icon={<UndoIcon />} onClick={() => run(undo)} disabled={!canUndo} />;
}

function RedoTool(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const canRedo = useExplorerState((state) => state.future.length > 0);
  return <Tool name={t("toolbar.redo")} icon={<RedoIcon />} onClick={() => run(redo)} disabled={!canRedo} />;
}

/** Opens the path panel; one selected is its start, with more it looks from these to the last one at once. */
function PathButton(): ReactNode {
  const { t } = useTranslation();
  const selected = useExplorerState((state) => state.view.selection.entities);
  const wish = useExplorerState((state) => state.paths?.wish);
  const { findPaths, changePathWish } = useCommands();
  const isReady = selected.length > 1;
  const isKnownEnd = selected.some((id) => wish?.from.includes(id) === true || wish?.to.includes(id) === true);
  const open = (): void => changePathWish(selected.length === 0 || isKnownEnd ? {} : { from: selected, to: [] });
  return (
    <Tooltip label={t("toolbar.pathHint")} openDelay={300} multiline w={240} disabled={isReady}>
      <Button
        size="compact-sm"
        variant={isReady ? "filled" : "default"}
        leftSection={<PathIcon />}
        onClick={() => (isReady ? findPaths(selected.slice(0, -1), selected.slice(-1)) : open())}
      >
        {t("toolbar.path")}
      </Button>
    </Tooltip>
  );
}

function LayoutMenu(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const layout = useExplorerState((state) => state.view.layout);
  const { layOut } = useCommands();
  return (
    <Menu shadow="md" position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<LayoutIcon />}
          aria-label={`${t("toolbar.layout")}: ${inLanguage(LAYOUT_LABELS[layout], language)}`}
        >
          {inLanguage(LAYOUT_LABELS[layout], language)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LAYOUT_NAMES.map((name) => (
          <Menu.Item key={name} onClick={() => layOut(name)} aria-current={name === layout}>
            {inLanguage(LAYOUT_LABELS[name], language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with the picture, and the language and theme. */
export function Toolbar(): ReactNode {
  const { t } = useTranslation();
  const { run, layOut } = useCommands();
  const language = useExplorerState((state) => state.language);
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  const layout = useExplorerState((state) => state.view.layout);
  useCatalogueKeys();
  return (
    <div className="toolbar" role="toolbar" aria-label={t("toolbar.label")}>
      <UndoTool />
      <RedoTool />
      <HistoryMenu />
      <span className="divider" />
      <LayoutMenu />
      <Tool name={t("toolbar.relayout")} icon={<RelayoutIcon />} onClick={() => layOut(layout)} disabled={isEmpty} />
      <Tool name={t("toolbar.fit")} icon={<FitIcon />} onClick={() => run(fit)} disabled={isEmpty} />
      <PathButton />
      <Tool name={t("toolbar.clear")} icon={<ClearIcon />} onClick={() => run(clearView)} disabled={isEmpty} />
      <Tool name={t("toolbar.share")} icon={<ShareIcon />} onClick={() => run((state) => showSharing(state, "share"))} />
      <span className="divider" />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        lang={language === "EN" ? "vi" : "en"}
        onClick={() => run((state) => setLanguage(state, language === "EN" ? "VI" : "EN"))}
      >
        {t("toolbar.language")}
      </Button>
      <Tool name={t("toolbar.shortcuts")} icon={<KeyboardIcon />} onClick={() => run(toggleSheet)} />
      <ThemeMenu />
    </div>
  );
}
