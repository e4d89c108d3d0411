import { Skeleton } from "@mantine/core";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toggleTable } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { TableIcon } from "./icons.tsx";
import { useVisible } from "./useVisible.ts";

const TableBody = lazy(async () => ({ default: (await import("./TableBody.tsx")).TableBody }));

/** The accessible twin of the canvas: the same entities and relations, the same selection, the same filters. Its body is loaded when it is opened. */
export function TableDrawer(): ReactNode {
  const { t } = useTranslation();
  const isOpen = useExplorerState((state) => state.tableOpen);
  const { entities, relations } = useVisible();
  const { run } = useCommands();
  return (
    <section className={isOpen ? "drawer drawer-open" : "drawer"} aria-label={t("table.label")}>
      <button type="button" className="drawer-bar" aria-expanded={isOpen} onClick={() => run(toggleTable)}>
        <TableIcon />
        {t(isOpen ? "table.close" : "table.open")}
        <span className="quiet">{`${t("headline.entities", { count: entities.length })} · ${t("headline.relations", { count: relations.length })}`}</span>
      </button>
      {isOpen && (
        <Suspense fallback={<Skeleton height="100%" />}>
          <TableBody />
        </Suspense>
      )}
    </section>
  );
}
