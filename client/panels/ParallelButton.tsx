import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Relation } from "../model/entity.ts";
import { pairKey } from "../model/folds.ts";
import { toggleApart } from "../state/actions/fold.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

/** Draws the parallel relations between two ends one by one, or as one line again. */
export function ParallelButton({ relation }: { readonly relation: Relation }): ReactNode {
  const { t } = useTranslation();
  const { source, target } = relation;
  const isApart = useExplorerState((state) => state.view.folds.apart.includes(pairKey(source.id, target.id)));
  const { run } = useCommands();
  return (
    <Button size="compact-xs" variant="default" onClick={() => run((state) => toggleApart(state, source.id, target.id))}>
      {t(isApart ? "pair.together" : "pair.apart")}
    </Button>
  );
}
