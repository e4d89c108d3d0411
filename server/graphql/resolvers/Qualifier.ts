import type { QualifierResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Qualifier: QualifierResolvers = {
  entity: ({ entity }, _, { loaders }) => (entity === undefined ? null : loadEntity(loaders, entity)),
};
