import type { SummaryResolvers } from "../generated/resolverTypes.ts";

export const Summary: SummaryResolvers = {
  // A dataset may name its home before any row of that country has been loaded.
  homeCountry: async ({ homeCountry }, _, { loaders }) =>
    homeCountry === undefined ? null : ((await loaders.entity.load(homeCountry)) ?? null),
};
