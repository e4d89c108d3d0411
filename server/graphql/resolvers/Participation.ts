import type { ParticipationResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const Participation: ParticipationResolvers = {
  onBehalfOf: ({ relation }, _, { loaders }) => (relation.onBehalfOf === undefined ? null : loadEntity(loaders, relation.onBehalfOf)),
};
