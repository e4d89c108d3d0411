import { KINDS } from "../../../domain/kinds.ts";
import { inLanguage } from "../../../domain/labels.ts";
import type { KindInfoResolvers } from "../generated/resolverTypes.ts";

export const KindInfo: KindInfoResolvers = {
  label: ({ kind }, { language }) => inLanguage(KINDS[kind].label, language),
};
