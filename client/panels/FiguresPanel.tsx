import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf } from "../model/entity.ts";
import { clearSelection } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { PHONE } from "./useIsPhone.ts";

/** The figures about an entity as a table; drawn only when asked for. */
export function FiguresPanel({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const entity = useExplorerState((state) => state.entities.get(id));
  const figures = useExplorerState((state) => state.figures[id]);
  const { expand, run } = useCommands();
  const show = (): void => {
    expand(id, { kinds: ["FIGURE"], types: ["CONCERNS"] });
    // On a phone this panel is a sheet over the canvas.
    if (matchMedia(PHONE).matches) run(clearSelection);
  };
  const title = t("figures.title", { name: entity === undefined ? id : labelOf(entity, language) });
  return (
    <>
      <h2 className="entity-title">{title}</h2>
      <LoadableView loadable={figures}>
        {(list) => (
          <>
            {list.relations.edges.length === 0 ? (
              <p className="quiet">{t("figures.none")}</p>
            ) : (
              <FigureTable relations={list.relations.edges.map(({ node }) => node)} label={title} />
            )}
            {list.relations.totalCount > list.relations.edges.length && (
              <p className="quiet small">{t("entity.notListed", { count: list.relations.totalCount - list.relations.edges.length })}</p>
            )}
            {list.relations.edges.length > 0 && (
              <Button size="compact-sm" variant="default" onClick={show}>
                {t("figures.show")}
              </Button>
            )}
          </>
        )}
      </LoadableView>
    </>
  );
}
