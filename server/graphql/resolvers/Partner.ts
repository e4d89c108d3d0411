import type { PartnerResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Partner: PartnerResolvers = {
  entity: ({ entity }, _, { loaders }) => loadEntity(loaders, entity),
};
