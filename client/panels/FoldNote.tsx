import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isEventKind, type EntityKind } from "../../domain/kinds.ts";
import { isFolded } from "../model/folds.ts";
import { toggleEventFold } from "../state/actions/fold.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { useVisible } from "./useVisible.ts";

/** What folding means for an entity: the ended provinces that it is drawn for, and an event's way into lines and back. */
export function FoldNote({ id, kind }: { readonly id: string; readonly kind: EntityKind }): ReactNode {
  const { t } = useTranslation();
  const isMember = useExplorerState((state) => state.view.entities.includes(id));
  const folds = useExplorerState((state) => state.view.folds);
  const { standsFor } = useVisible();
  const { drawFolded } = useCommands();
  const own = standsFor.get(id) ?? [];
  if (own.length > 0)
    return (
      <div className="drawn-for">
        <span className="quiet">{t("pair.drawnFor")} </span>
        {own.map((end) => (
          <EntityLink key={end.id} entity={end} icon />
        ))}
      </div>
    );
  if (!isEventKind(kind) || !isMember) return null;
  return (
    <Button className="start" size="compact-sm" variant="default" onClick={() => drawFolded((state) => toggleEventFold(state, id))}>
      {isFolded(folds, id) ? t("pair.unfoldShort") : t("pair.fold")}
    </Button>
  );
}
