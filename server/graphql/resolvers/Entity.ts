import { entityLabel, entityName } from "../../../domain/labels.ts";
import { kindsOf, modalitiesOf, pageRequest, relationsPage } from "../arguments.ts";
import { toConnection } from "../connection.ts";
import type { EntityResolvers, PlaceResolvers } from "../generated/resolverTypes.ts";
import { rememberEntities } from "../loaders.ts";

const TYPE_NAMES = {
  PROVINCE: "Province",
  COUNTRY: "Country",
  LOCALITY: "Locality",
  PLACE: "Place",
  OFFICIAL: "Official",
  ORGANIZATION: "Organization",
  GROUP: "Group",
  CONFERENCE: "Conference",
  MEETING: "Meeting",
  VISIT: "Visit",
  AGREEMENT: "Agreement",
  POLICY: "Policy",
  TOPIC: "Topic",
  FIGURE: "Figure",
  DOCUMENT: "Document",
} as const;

export const Entity: EntityResolvers = { __resolveType: ({ kind }) => TYPE_NAMES[kind] };

/** What every type that is an Entity resolves in the same way. */
export const entityFields = {
  name: (entity, { language }) => entityName(entity, language),
  label: (entity, { language }) => entityLabel(entity, language),
  neighbourCounts: ({ id }, { modalities }, { loaders }) => loaders.neighbourCounts(modalitiesOf(modalities)).load(id),
  neighbourTotal: ({ id }, { kinds, modalities }, { loaders }) =>
    loaders.neighbourTotal({ kinds: kindsOf(kinds) ?? [], modalities: modalitiesOf(modalities) }).load(id),
  degree: ({ id }, _, { loaders }) => loaders.degree.load(id),
  async relations({ id }, request, { loaders }) {
    const { filter, page } = relationsPage(request);
    const found = await loaders.relationsOf(filter, page).load(id);
    rememberEntities(loaders, { nodes: found.ends ?? [] });
    return toConnection(found);
  },
  evidence: async ({ id }, request, { loaders }) => toConnection(await loaders.evidenceAbout(pageRequest(request, 10)).load(id)),
} satisfies PlaceResolvers;
