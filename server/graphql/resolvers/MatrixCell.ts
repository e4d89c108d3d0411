import type { MatrixCellResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const MatrixCell: MatrixCellResolvers = {
  column: ({ entity }, _, { loaders }) => loadEntity(loaders, entity),
  count: ({ weight }) => weight,
};
