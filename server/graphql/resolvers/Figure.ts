import type { FigureResolvers } from "../generated/resolverTypes.ts";
import { concernedEntities } from "../concernedEntities.ts";
import { loadEntities } from "../loaders.ts";
import { entityFields } from "./Entity.ts";

export const Figure: FigureResolvers = {
  ...entityFields,
  measure: ({ name, details }) => details.measure ?? name,
  value: ({ details }) => details.value,
  unit: ({ details }) => details.unit,
  currency: ({ details }) => details.currency,
  modifier: ({ details }) => details.modifier,
  change: ({ details }) => details.change,
  base: ({ details }) => details.base,
  rank: ({ details }) => details.rank,
  start: ({ details }) => details.start,
  end: ({ details }) => details.end,
  also: ({ details }) => details.also ?? [],
  concerns: ({ id }, _, context) => concernedEntities(context, id),
  disputedBy: async ({ id }, _, { loaders }) => loadEntities(loaders, await loaders.disputing.load(id)),
};
