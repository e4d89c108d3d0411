import { isEntityId } from "../../../domain/ids.ts";
import { entityLabel } from "../../../domain/labels.ts";
import { countKeyLabel } from "../../../domain/countKeyLabel.ts";
import type { CountKeyResolvers } from "../generated/resolverTypes.ts";
import { loadEntity } from "../loaders.ts";

export const CountKey: CountKeyResolvers = {
  label: async ({ value }, { language }, { loaders }) =>
    isEntityId(value) ? entityLabel(await loadEntity(loaders, value), language) : countKeyLabel(value, language),
  entity: ({ value }, _, { loaders }) => (isEntityId(value) ? loadEntity(loaders, value) : null),
};
