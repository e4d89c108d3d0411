import { CONNECTOR_MEANING } from "../../../domain/connectors.ts";
import { inLanguage } from "../../../domain/labels.ts";
import type { ConnectorRankingResolvers } from "../generated/resolverTypes.ts";

export const ConnectorRanking: ConnectorRankingResolvers = {
  meaning: (_, { language }) => inLanguage(CONNECTOR_MEANING, language),
  entityCount: ({ entities }) => entities,
  relationCount: ({ relations }) => relations,
  connectorCount: ({ found }) => found,
};
