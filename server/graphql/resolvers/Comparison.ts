import type { ComparisonResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Comparison: ComparisonResolvers = {
  a: ({ a }, _, { loaders }) => loadEntity(loaders, a),
  b: ({ b }, _, { loaders }) => loadEntity(loaders, b),
};
