import { REPORTED_MODALITIES } from "../../../domain/modality.ts";
import { EVENT_KINDS } from "../../../domain/kinds.ts";
import { given, pageRequest } from "../arguments.ts";
import { toConnection } from "../connection.ts";
import type { OfficialResolvers } from "../generated/resolverTypes.ts";
import { linkedRelations } from "../linkedEntities.ts";
import { officesAt } from "../officesAt.ts";
import { entityFields } from "./Entity.ts";

const PEOPLE_MET = {
  level: "PERSON",
  grades: ["MET"],
  eventKinds: EVENT_KINDS,
  undated: true,
  modalities: REPORTED_MODALITIES,
  statuses: ["ACCEPTED"],
} as const;

export const Official: OfficialResolvers = {
  ...entityFields,
  offices: async ({ id }, { at }, context) =>
    officesAt(await linkedRelations(context, id, { types: ["HOLDS_OFFICE"], direction: "OUT" }), given(at)),
  met: async ({ id }, page, { loaders }) => toConnection(await loaders.meetingPairs({ ...PEOPLE_MET, ...pageRequest(page) }).load(id)),
};
