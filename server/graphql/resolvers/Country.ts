import { WhometError } from "../../errors.ts";
import type { CountryResolvers } from "../generated/resolverTypes.ts";
import { entityFields } from "./Entity.ts";
import { partnerFields } from "./partnerFields.ts";

export const Country: CountryResolvers = {
  ...entityFields,
  ...partnerFields,
  code({ id, details }) {
    if (details.code === undefined)
      throw new WhometError("INTERNAL", `${id} has no ISO 3166-1 code: add \`code\` to its row and load the dataset again.`);
    return details.code;
  },
};
