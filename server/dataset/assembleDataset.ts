import type { DatasetRecords } from "../../domain/records.ts";
import { assembleRelation } from "./assembleRelation.ts";
import { deriveMentions } from "./deriveMentions.ts";
import type { ValidDataset } from "./validateDataset.ts";

function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The records that a valid dataset states, each list in the order of its ids: entities, relations (with derived MENTIONS) and evidence. */
export function assembleDataset({ catalogue, facts }: ValidDataset): DatasetRecords {
  const entities = [...catalogue.values()].map(({ record }) => record);
  const assembled = facts.flatMap((fact) => assembleRelation(fact, catalogue) ?? []);
  const mentions = deriveMentions(entities, assembled);
  return {
    entities: byId(entities),
    relations: byId([...assembled.map(({ relation }) => relation), ...mentions.map(({ relation }) => relation)]),
    evidence: byId([...assembled.flatMap(({ evidence }) => evidence), ...mentions.map(({ evidence }) => evidence)]),
  };
}
