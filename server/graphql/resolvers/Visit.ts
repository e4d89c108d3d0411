import type { VisitResolvers } from "../generated/resolverTypes.ts";
import { linkedEntities } from "../linkedEntities.ts";
import { entityFields } from "./Entity.ts";
import { eventFields } from "./Event.ts";

export const Visit: VisitResolvers = {
  ...entityFields,
  ...eventFields,
  destinations: ({ id }, _, context) => linkedEntities(context, id, { types: ["DESTINATION"], direction: "OUT" }),
};
