import type { RelationId } from "../../domain/records.ts";
import { loadEntities, type Loaders } from "./loaders.ts";

/** How many independent publishers state a relation: the reprints of one agency count once. Only accepted evidence counts. */
export async function countSources(loaders: Loaders, id: RelationId): Promise<number> {
  const accepted = (await loaders.evidenceOf.load(id)).filter(({ status }) => status === "ACCEPTED");
  const documents = await loadEntities(
    loaders,
    accepted.map(({ document }) => document),
  );
  return new Set(documents.map(({ id: document, details }) => details.agency ?? details.publisher ?? document)).size;
}
