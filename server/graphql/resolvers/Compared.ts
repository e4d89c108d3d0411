import { pageSize } from "../arguments.ts";
import type { ComparedResolvers } from "../generated/resolverTypes.ts";
import { loadEntities } from "../loaders.ts";

export const Compared: ComparedResolvers = {
  common: ({ common }, { first }, { loaders }) => loadEntities(loaders, common.slice(0, pageSize(first))),
  onlyA: ({ onlyA }, { first }, { loaders }) => loadEntities(loaders, onlyA.slice(0, pageSize(first))),
  onlyB: ({ onlyB }, { first }, { loaders }) => loadEntities(loaders, onlyB.slice(0, pageSize(first))),
  commonCount: ({ common }) => common.length,
  onlyACount: ({ onlyA }) => onlyA.length,
  onlyBCount: ({ onlyB }) => onlyB.length,
};
