import type { DatasetRecords } from "../../domain/records.ts";
import type { DatasetIdentity } from "../../server/store/graphStore.ts";
import { generateEntities, HOME_COUNTRY } from "./entities.ts";
import { generateEvidence } from "./evidence.ts";
import { createRandom } from "./random.ts";
import { generateRelations } from "./relations.ts";

/** Raised whenever the same seed and sizes give another graph, so that no store of an older one is taken for it. */
export const GENERATOR_VERSION = 1;

export interface GraphSize {
  readonly seed: number;
  /** Entities of all kinds, documents among them. */
  readonly entities: number;
  readonly relations: number;
}

export const GENERATED: DatasetIdentity = {
  id: "generated",
  title: "A generated graph of nobody",
  rejectedIds: [],
  homeCountry: HOME_COUNTRY,
};

/** An invented graph with the shape of real data: the same records for the same seed and sizes. Every relation has one evidence. */
export function generateGraph({ seed, entities: count, relations: relationCount }: GraphSize): DatasetRecords {
  const random = createRandom(seed);
  const byKind = generateEntities(count, random);
  const entities = [...byKind.values()].flat();
  const relations = generateRelations(relationCount, byKind, random);
  const { documents, evidence } = generateEvidence(relations, { entities, documents: byKind.get("DOCUMENT") ?? [] }, random);
  return { entities: [...entities.filter(({ kind }) => kind !== "DOCUMENT"), ...documents], relations, evidence };
}
