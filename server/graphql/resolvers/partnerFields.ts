import { toConnection } from "../connection.ts";
import type { CountryResolvers } from "../generated/resolverTypes.ts";
import { partnerRequest } from "../partnerRequest.ts";

/** What territories and organisations resolve in the same way. */
export const partnerFields = {
  partners: async ({ id }, request, { loaders }) => toConnection(await loaders.partners(partnerRequest(request)).load(id)),
} satisfies CountryResolvers;
