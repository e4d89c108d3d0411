import type { OfficeResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Office: OfficeResolvers = {
  title: ({ relation }) => relation.qualifiers.find(({ name }) => name === "title")?.text ?? "title not stated",
  of: ({ relation }, _, { loaders }) => loadEntity(loaders, relation.target),
  start: ({ relation }) => relation.start,
  end: ({ relation }) => relation.end,
  observed: ({ relation }) => relation.observed,
};
