import { inverseRelationLabel, relationLabel } from "../../../domain/labels.ts";
import { pageSize } from "../arguments.ts";
import type { RelationResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";
import { countSources } from "../sources.ts";

export const Relation: RelationResolvers = {
  label: ({ type, modality }, { language }) => relationLabel(type, modality, language),
  inverseLabel: ({ type, modality }, { language }) => inverseRelationLabel(type, modality, language),
  source: ({ source }, _, { loaders }) => loadEntity(loaders, source),
  target: ({ target }, _, { loaders }) => loadEntity(loaders, target),
  attributedTo: ({ attributedTo }, _, { loaders }) => (attributedTo === undefined ? null : loadEntity(loaders, attributedTo)),
  sourceCount: ({ id }, _, { loaders }) => countSources(loaders, id),
  evidence: async ({ id }, { first }, { loaders }) => (await loaders.evidenceOf.load(id)).slice(0, pageSize(first, 50)),
};
