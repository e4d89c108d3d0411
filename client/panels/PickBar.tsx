import { Button, CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf } from "../model/entity.ts";
import { endPicking } from "../state/actions/pick.ts";
import { selectNothing } from "../state/actions/selectMany.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { SelectionActions } from "./SelectionActions.tsx";

/** So many picked entities are named. */
const NAMED = 3;

/** Below the picture of a narrow screen while entities are picked one after the other: which they are, and what can be asked about them. */
export function PickBar(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const ids = useExplorerState((state) => state.view.selection.entities);
  const known = useExplorerState((state) => state.entities);
  const { run } = useCommands();
  const names = ids.flatMap((id) => known.get(id) ?? []).map((entity) => labelOf(entity, language));
  return (
    <section className="pick-bar" aria-label={t("pick.label")}>
      <div className="pick-names">
        <strong>{t("selection.title", { count: ids.length })}</strong>
        <span>
          {names.slice(-NAMED).join(" · ")}
          {names.length > NAMED && " …"}
        </span>
        <CloseButton size="sm" aria-label={t("pick.clear")} onClick={() => run(selectNothing)} />
      </div>
      {ids.length === 1 && <p className="quiet small">{t("pick.hint")}</p>}
      <div className="pick-actions">
        {ids.length > 1 && <SelectionActions />}
        <Button size="compact-sm" variant="default" onClick={() => run(endPicking)}>
          {t("pick.details")}
        </Button>
      </div>
    </section>
  );
}
