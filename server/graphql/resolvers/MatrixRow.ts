import type { MatrixRowResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const MatrixRow: MatrixRowResolvers = {
  row: ({ row }, _, { loaders }) => loadEntity(loaders, row),
};
