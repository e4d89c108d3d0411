import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommands } from "../state/explorer.tsx";
import { MatrixIcon } from "./icons.tsx";

/** Opens the matrix of who works with whom. */
export function MatrixButton(): ReactNode {
  const { t } = useTranslation();
  const { openMatrix } = useCommands();
  return (
    <Tooltip label={t("matrix.openHint")} openDelay={400}>
      <ActionIcon variant="default" size={26} aria-label={t("matrix.open")} aria-haspopup="dialog" onClick={() => openMatrix()}>
        <MatrixIcon />
      </ActionIcon>
    </Tooltip>
  );
}
