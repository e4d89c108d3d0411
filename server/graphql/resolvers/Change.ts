import { kindOfId } from "../../../domain/ids.ts";
import { changedEntity, changedEvidence, changedRelation, changeLabel } from "../changes.ts";
import type { ChangeResolvers } from "../generated/resolverTypes.ts";

export const Change: ChangeResolvers = {
  label: (change, { language }, { loaders }) => changeLabel(change, { loaders, language }),
  kind: ({ what, id }) => (what === "ENTITY" ? (kindOfId(id) ?? null) : null),
  async type(change, _, { loaders }) {
    if (change.what !== "RELATION") return null;
    return change.retired?.what === "RELATION" ? change.retired.record.type : ((await changedRelation(change, loaders))?.type ?? null);
  },
  entity: (change, _, { loaders }) => changedEntity(change, loaders),
  relation: (change, _, { loaders }) => changedRelation(change, loaders),
  evidence: (change, _, { loaders }) => changedEvidence(change, loaders),
};
