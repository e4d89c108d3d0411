import type { ReactNode } from "react";
import type { Relation } from "../model/entity.ts";
import { openRelation } from "../state/actions/select.ts";
import { useCommands } from "../state/explorer.tsx";

/** Words that open the evidence of a relation, on the canvas or not. */
export function RelationLink({ relation, children }: { readonly relation: Relation; readonly children: ReactNode }): ReactNode {
  const { run } = useCommands();
  return (
    <button type="button" className="entity-link" onClick={() => run((state) => openRelation(state, relation))}>
      {children}
    </button>
  );
}
