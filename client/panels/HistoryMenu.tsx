import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { stepThrough } from "../state/actions/history.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { HistoryIcon } from "./icons.tsx";

/** Every step that can be undone or done again, by name, the newest first; choosing one goes there. */
export function HistoryMenu(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const past = useExplorerState((state) => state.past);
  const stepsDropped = useExplorerState((state) => state.stepsDropped);
  const future = useExplorerState((state) => state.future);
  const { run } = useCommands();
  const isEmpty = past.length + future.length === 0;
  const names = [
    t(stepsDropped ? "history.dropped" : "history.start"),
    ...[...past, ...future].map(({ name }) => inLanguage(name, language)),
  ];
  const steps = names.map((name, at) => ({ name, away: at - past.length, key: at })).reverse();
  return (
    <Menu shadow="md" position="bottom-end" transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false} disabled={isEmpty}>
      <Tooltip label={t("history.label")} openDelay={400}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={t("history.label")} disabled={isEmpty}>
            <HistoryIcon />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown className="history">
        {steps.map(({ name, away, key }) => (
          <Menu.Item
            key={key}
            className={away > 0 ? "history-undone" : undefined}
            aria-current={away === 0 ? "step" : undefined}
            rightSection={
              away === 0 ? (
                <span className="tag">{t("history.now")}</span>
              ) : (
                away > 0 && <span className="quiet small">{t("history.undone")}</span>
              )
            }
            onClick={() => run((state) => stepThrough(state, away))}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
