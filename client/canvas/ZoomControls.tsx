import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useExplorerState } from "../state/explorer.tsx";

/** How large the picture is drawn, with the way to change it: by hand, finger or key. */
export function ZoomControls({ onKey }: { readonly onKey: (key: "+" | "-") => void }): ReactNode {
  const { t } = useTranslation();
  const zoom = useExplorerState((state) => state.viewport?.zoom);
  return (
    <div className="zoom" role="group" aria-label={t("zoom.label")}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("zoom.out")} onClick={() => onKey("-")}>
        −
      </ActionIcon>
      <span className="zoom-level" role="group" aria-label={t("zoom.level")}>
        {zoom === undefined ? "…" : `${Math.round(zoom * 100)} %`}
      </span>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("zoom.in")} onClick={() => onKey("+")}>
        +
      </ActionIcon>
    </div>
  );
}
