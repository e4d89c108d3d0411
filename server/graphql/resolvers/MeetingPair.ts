import { pageSize } from "../arguments.ts";
import type { MeetingPairResolvers } from "../generated/resolverTypes.ts";
import { loadEntities, loadEntity } from "../loaders.ts";

export const MeetingPair: MeetingPairResolvers = {
  a: ({ a }, _, { loaders }) => loadEntity(loaders, a),
  b: ({ b }, _, { loaders }) => loadEntity(loaders, b),
  events: ({ events }, { first }, { loaders }) => loadEntities(loaders, events.slice(0, pageSize(first, 50))),
  persons: ({ persons }, _, { loaders }) => loadEntities(loaders, persons),
};
