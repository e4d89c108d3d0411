import { EVENT_KINDS } from "../../../domain/kinds.ts";
import { firstDay } from "../../../domain/partialDate.ts";
import type { AgreementResolvers } from "../generated/resolverTypes.ts";
import { linkedEntities, linkedEntity, linkedRelations } from "../linkedEntities.ts";
import { entityFields } from "./Entity.ts";

export const Agreement: AgreementResolvers = {
  ...entityFields,
  stage: ({ details }) => details.stage ?? "UNKNOWN",
  isSet: ({ details }) => details.isSet ?? false,
  count: ({ details }) => details.count,
  async signed({ id, details }, _, context) {
    if (details.signed !== undefined) return details.signed;
    const signings = await linkedRelations(context, id, { types: ["SIGNED"], direction: "IN" });
    return signings.flatMap(({ start }) => start ?? []).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0];
  },
  parties: ({ id }, _, context) => linkedEntities(context, id, { types: ["PARTY_TO"], direction: "IN" }),
  signatories: ({ id }, _, context) => linkedEntities(context, id, { types: ["SIGNED"], direction: "IN" }),
  event: ({ id }, _, context) => linkedEntity(context, id, { types: ["AGREED_AT"], direction: "OUT", kinds: EVENT_KINDS }),
};
