import type { ReactNode } from "react";
import { labelOf, type EntityName } from "../model/entity.ts";
import { idSet } from "../model/idSet.ts";
import { selectEntity } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { KindIcon } from "./KindIcon.tsx";

/** The name of an entity: selects it, and adds it to the canvas first where it is not there. */
export function EntityLink({ entity, icon = false }: { readonly entity: EntityName; readonly icon?: boolean }): ReactNode {
  const language = useExplorerState((state) => state.language);
  const isShown = useExplorerState(({ view }) => idSet(view.entities).has(entity.id) || view.positions[entity.id] !== undefined);
  const { run, add } = useCommands();
  const open = (): void => (isShown ? run((state) => selectEntity(state, entity.id)) : add(entity.id));
  return (
    <button type="button" className="entity-link" onClick={open}>
      {icon && <KindIcon kind={entity.kind} size={14} />}
      {labelOf(entity, language)}
    </button>
  );
}
