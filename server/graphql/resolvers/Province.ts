import type { ProvinceResolvers } from "../generated/resolverTypes.ts";
import { linkedEntities } from "../linkedEntities.ts";
import { entityFields } from "./Entity.ts";
import { partnerFields } from "./partnerFields.ts";

export const Province: ProvinceResolvers = {
  ...entityFields,
  ...partnerFields,
  code: ({ details }) => details.code,
  gsoCode: ({ details }) => details.gsoCode,
  validFrom: ({ details }) => details.validFrom,
  validTo: ({ details }) => details.validTo,
  successors: ({ id }, _, context) => linkedEntities(context, id, { types: ["SUCCEEDED_BY"], direction: "OUT" }),
  predecessors: ({ id }, _, context) => linkedEntities(context, id, { types: ["SUCCEEDED_BY"], direction: "IN" }),
};
