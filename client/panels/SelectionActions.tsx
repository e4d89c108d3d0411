import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

/** What can be asked about several selected entities together. */
export function SelectionActions(): ReactNode {
  const { t } = useTranslation();
  const ids = useExplorerState((state) => state.view.selection.entities);
  const { openBrief, findPaths, showCommonNeighbours, revealRelations } = useCommands();
  const [from, to] = ids.slice(-2);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => openBrief()}>
        {t("brief.open")}
      </Button>
      {from !== undefined && to !== undefined && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => findPaths(from, to)}>
            {t("selection.path")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => showCommonNeighbours()}>
            {t("selection.common")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => revealRelations()}>
            {t("selection.reveal")}
          </Button>
        </>
      )}
    </>
  );
}
