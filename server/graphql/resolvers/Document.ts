import { pageRequest, pageSize, statusesOf } from "../arguments.ts";
import { toConnection } from "../connection.ts";
import { documentSentences } from "../documentSentences.ts";
import type { DocumentResolvers } from "../generated/resolverTypes.ts";
import { entityFields } from "./Entity.ts";

export const Document: DocumentResolvers = {
  ...entityFields,
  title: ({ name }) => name,
  text: ({ details }) => details.text ?? "",
  textIs: ({ details }) => details.textIs ?? "DIGEST",
  publisher: ({ details }) => details.publisher,
  url: ({ details }) => details.url,
  published: ({ details }) => details.published,
  language: ({ details }) => details.language ?? "EN",
  sentences: (document, { first, after }, context) =>
    documentSentences(context, document, { first: pageSize(first, 200), skip: Math.max(0, after) }),
  statedRelations: async ({ id }, request, { loaders }) =>
    toConnection(await loaders.statedRelations(statusesOf(request.status), pageRequest(request)).load(id)),
};
