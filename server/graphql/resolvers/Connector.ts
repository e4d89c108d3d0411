import type { ConnectorResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Connector: ConnectorResolvers = {
  entity: ({ entity }, _, { loaders }) => loadEntity(loaders, entity),
  neighbourCount: ({ neighbours }) => neighbours,
};
