import { ActionIcon, Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { chooseColorScheme } from "../state/actions/guide.ts";
import { COLOR_SCHEMES } from "../state/guidance.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { MoonIcon, SunIcon, SystemIcon } from "./icons.tsx";

const ICONS = { light: SunIcon, dark: MoonIcon, auto: SystemIcon };

/** Light, dark, or as the system has it. */
export function ThemeMenu(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const chosen = useExplorerState((state) => state.guidance.colorScheme);
  const Icon = ICONS[chosen];
  const name = t("toolbar.theme", { theme: t(`theme.${chosen}`) });
  return (
    <Menu shadow="md" position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={name} title={name}>
          <Icon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {COLOR_SCHEMES.map((scheme) => {
          const SchemeIcon = ICONS[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<SchemeIcon />}
              aria-current={scheme === chosen}
              onClick={() => run((state) => chooseColorScheme(state, scheme))}
            >
              {t(`theme.${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
