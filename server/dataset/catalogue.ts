import { canonicalJson } from "../../domain/canonicalJson.ts";
import type { EntityId } from "../../domain/ids.ts";
import { KINDS } from "../../domain/kinds.ts";
import type { EntityRecord } from "../../domain/records.ts";
import type { Problem } from "../documents/problem.ts";
import type { DeclaredEntity } from "./parseEntity.ts";
import { printPlace } from "./place.ts";

/** The entities that a dataset declares, by id. */
export type Catalogue = ReadonlyMap<EntityId, DeclaredEntity>;

interface Refused {
  readonly id: EntityId;
  readonly problem: Problem;
}

function contentOf(record: EntityRecord): string {
  return canonicalJson({ ...record, reference: false, aliases: [...record.aliases].sort() });
}

function refuseDuplicate(first: DeclaredEntity, second: DeclaredEntity): Problem {
  const { id } = second.record;
  return {
    kind: "DUPLICATE_ID",
    ...second.place,
    field: "id",
    reason: `'${id}' is already declared with other content at ${printPlace(first.place)}`,
    remedy: "Make the two entries equal, keep one, or give this one an id of its own",
  };
}

function refuseNamesake(declared: DeclaredEntity, other: DeclaredEntity): Problem {
  const { id, kind, name } = declared.record;
  return {
    kind: "NAMESAKE",
    ...declared.place,
    field: "disambiguator",
    reason: `'${id}' has the name '${name}', as has '${other.record.id}' at ${printPlace(other.place)}, and nothing tells the two ${KINDS[kind].prefix} entries apart`,
    remedy: "Give each a disambiguator {en, vi}, or another name, or merge them if they are the same",
  };
}

/** Entities of one kind and name of which some have no disambiguator: these are refused, but one may stay where none has any. */
function namesakesIn(group: readonly DeclaredEntity[]): readonly Refused[] {
  const [first] = group;
  const bare = group.filter(({ record }) => record.disambiguator === undefined);
  const refused = bare.length === group.length ? bare.slice(1) : bare;
  return refused.flatMap((declared) => {
    const other = first === declared ? group[1] : first;
    return other === undefined ? [] : [{ id: declared.record.id, problem: refuseNamesake(declared, other) }];
  });
}

function groupByName(catalogue: Catalogue): readonly (readonly DeclaredEntity[])[] {
  const groups = new Map<string, DeclaredEntity[]>();
  for (const declared of catalogue.values()) {
    const { kind, name } = declared.record;
    // Newspapers repeat each other's titles; documents are told apart by publisher and date.
    if (kind === "DOCUMENT") continue;
    const key = `${kind} ${name.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), declared]);
  }
  return [...groups.values()];
}

/** Puts entities together by id: equal entries are one, the first of different ones stays, and namesakes need a disambiguator. */
export function catalogueEntities(declared: readonly DeclaredEntity[]): {
  readonly catalogue: Catalogue;
  readonly refused: readonly Refused[];
} {
  const catalogue = new Map<EntityId, DeclaredEntity>();
  const refused: Refused[] = [];
  for (const entity of declared) {
    const { id } = entity.record;
    const first = catalogue.get(id);
    if (first === undefined) catalogue.set(id, entity);
    else if (contentOf(first.record) !== contentOf(entity.record)) refused.push({ id, problem: refuseDuplicate(first, entity) });
  }
  const namesakes = groupByName(catalogue).flatMap(namesakesIn);
  for (const { id } of namesakes) catalogue.delete(id);
  return { catalogue, refused: [...refused, ...namesakes] };
}
