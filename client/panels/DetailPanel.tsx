import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { factIdOf, isPairId } from "../model/drawnIds.ts";
import { clearSelection, showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { DocumentPanel } from "./DocumentPanel.tsx";
import { EntityPanel } from "./EntityPanel.tsx";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { hasDetails } from "./hasDetails.ts";
import { BackIcon, CloseIcon } from "./icons.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { RelationPanel } from "./RelationPanel.tsx";
import { ResizeHandle } from "./ResizeHandle.tsx";
import { SelectionPanel } from "./SelectionPanel.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";

const PairPanel = lazy(async () => ({ default: (await import("./PairPanel.tsx")).PairPanel }));
const PathsPanel = lazy(async () => ({ default: (await import("./PathsPanel.tsx")).PathsPanel }));
const FiltersPanel = lazy(async () => ({ default: (await import("./FiltersPanel.tsx")).FiltersPanel }));

function Content(): ReactNode {
  const { t } = useTranslation();
  const panel = useExplorerState((state) => state.panel);
  const paths = useExplorerState((state) => state.paths);
  const { entities, relations } = useExplorerState((state) => state.view.selection);
  if (panel.name === "paths" && paths !== undefined) return <PathsPanel search={paths} />;
  if (panel.name === "filters") return <FiltersPanel />;
  if (panel.name === "sources") return <SourcesPanel />;
  if (panel.name === "figures") return <FiguresPanel id={panel.id} />;
  if (panel.name === "document") return <DocumentPanel id={panel.id} span={panel.span} />;
  const relation = relations.at(-1);
  const entity = entities.at(-1);
  if (relation !== undefined && isPairId(relation)) return <PairPanel key={relation} id={relation} />;
  if (relation !== undefined) return <RelationPanel key={relation} id={factIdOf(relation)} />;
  if (entities.length > 1) return <SelectionPanel ids={entities} />;
  if (entity !== undefined) return <EntityPanel key={entity} id={entity} />;
  return <p className="quiet panel-empty">{t("panel.empty")}</p>;
}

/** The right side: what is selected, evidence first; or paths, sources, figures, a document. */
export function DetailPanel(): ReactNode {
  const { t } = useTranslation();
  const panel = useExplorerState((state) => state.panel);
  const hasPaths = useExplorerState((state) => state.paths !== undefined && state.panel.name !== "paths");
  const isShowing = useExplorerState(hasDetails);
  const { run } = useCommands();
  const back = (): void =>
    run((state) => showPanel(state, hasPaths && state.panel.name === "selection" ? { name: "paths" } : { name: "selection" }));
  return (
    <aside className="detail" aria-label={t("panel.label")}>
      <ResizeHandle />
      <div className="detail-bar">
        {(panel.name !== "selection" || hasPaths) && (
          <button type="button" className="text-button" onClick={back}>
            <BackIcon />
            {hasPaths && panel.name === "selection" ? t("paths.title") : t("panel.back")}
          </button>
        )}
        {isShowing && (
          <ActionIcon
            className="detail-close"
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t("panel.close")}
            onClick={() => run(clearSelection)}
          >
            <CloseIcon />
          </ActionIcon>
        )}
      </div>
      <div className="detail-body" tabIndex={0}>
        <Suspense fallback={<LoadableView loadable={undefined}>{() => null}</LoadableView>}>
          <Content />
        </Suspense>
      </div>
    </aside>
  );
}
