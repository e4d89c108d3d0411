import type { CountryResolvers } from "../generated/resolverTypes.ts";
import { notImplemented } from "../notImplemented.ts";

/** What territories and organisations resolve in the same way. */
export const partnerFields = {
  partners: () => notImplemented("`partners`", "ask for `relations` with `kinds`, or for `neighbourhood`"),
} satisfies CountryResolvers;
