import { inLanguage } from "../../../domain/labels.ts";
import { relationTypeRow } from "../../../domain/relationTypes.ts";
import type { RelationTypeInfoResolvers } from "../generated/resolverTypes.ts";

export const RelationTypeInfo: RelationTypeInfoResolvers = {
  label: ({ type }, { language }) => inLanguage(relationTypeRow(type).label, language),
  inverseLabel: ({ type }, { language }) => inLanguage(relationTypeRow(type).inverse, language),
  description: ({ type }) => relationTypeRow(type).description,
  from: ({ type }) => relationTypeRow(type).from,
  to: ({ type }) => relationTypeRow(type).to,
  symmetric: ({ type }) => relationTypeRow(type).symmetric,
  dated: ({ type }) => relationTypeRow(type).dated,
  strength: ({ type }) => relationTypeRow(type).strength,
  qualifiers: ({ type }) => Object.keys(relationTypeRow(type).qualifiers),
};
