import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clearFilters, setTime, showEveryCertainty } from "../state/actions/filter.ts";
import { sayTime } from "../state/actions/sayTime.ts";
import { drawnIn } from "../state/drawnIn.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

/** Where filters hide everything: that they do, and the ways out. */
export function AllHidden(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const count = useExplorerState(({ view }) => view.entities.length);
  const isHidden = useExplorerState((state) => state.view.entities.length > 0 && drawnIn(state).entities.length === 0);
  const filters = useExplorerState(({ view }) => view.filters);
  if (!isHidden) return null;
  return (
    <section className="all-hidden" aria-label={t("hiddenAll.title")}>
      <h2>{t("hiddenAll.title")}</h2>
      <p className="quiet">{t("hiddenAll.text", { count })}</p>
      <div className="tries">
        {(filters.from !== undefined || filters.to !== undefined) && (
          <Button size="compact-sm" variant="light" onClick={() => run((state) => sayTime(setTime(state, {})))}>
            {t("hiddenAll.time")}
          </Button>
        )}
        {filters.modalities.length > 0 && (
          <Button size="compact-sm" variant="light" onClick={() => run(showEveryCertainty)}>
            {t("hiddenAll.plans")}
          </Button>
        )}
        <Button size="compact-sm" onClick={() => run(clearFilters)}>
          {t("hiddenAll.clear")}
        </Button>
      </div>
    </section>
  );
}
