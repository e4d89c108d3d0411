import { given, pageSize } from "../arguments.ts";
import type { OrganizationResolvers } from "../generated/resolverTypes.ts";
import { linkedRelations } from "../linkedEntities.ts";
import { officesAt } from "../officesAt.ts";
import { entityFields } from "./Entity.ts";
import { partnerFields } from "./partnerFields.ts";

export const Organization: OrganizationResolvers = {
  ...entityFields,
  ...partnerFields,
  officers: async ({ id }, { at, first }, context) =>
    officesAt(await linkedRelations(context, id, { types: ["HOLDS_OFFICE"], direction: "IN" }), given(at)).slice(0, pageSize(first, 50)),
};
