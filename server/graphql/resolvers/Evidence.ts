import type { EvidenceResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Evidence: EvidenceResolvers = {
  document: ({ document }, _, { loaders }) => loadEntity(loaders, document),
  attributedTo: ({ attributedTo }, _, { loaders }) => (attributedTo === undefined ? null : loadEntity(loaders, attributedTo)),
};
