import { splitId } from "./drawnIds.ts";
import { asOwn } from "./drawnRelation.ts";
import type { Entities, Entity, EntityName, Relation } from "./entity.ts";
import type { OwnEnds, StandIns } from "./today.ts";
import type { Visible } from "./visible.ts";

interface FoldedIntoToday {
  readonly visible: Visible;
  /** By id of a drawn relation: the ended provinces that its sources name. */
  readonly ownEnds: OwnEnds;
  /** By id of a province of today: the ended ones that it is drawn for. */
  readonly standsFor: OwnEnds;
  /** Relations between units that are one today: they cannot be drawn. */
  readonly within: number;
}

function nameIn(id: string, entities: Entities, own: EntityName): EntityName {
  return id === own.id ? own : (entities.get(id) ?? own);
}

/** A relation between the units of today: several where an end was split, none where both ends are one now. */
function between(relation: Relation, entities: Entities, standIns: StandIns): Relation[] {
  const { source, target } = relation;
  const [sources, targets] = [standIns(source.id), standIns(target.id)];
  const isSplit = sources.length * targets.length > 1;
  return sources
    .flatMap((from) => targets.map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to || source.id === target.id)
    .map(({ from, to }) => {
      if (from === source.id && to === target.id) return relation;
      const ends = { source: nameIn(from, entities, source), target: nameIn(to, entities, target) };
      return { ...relation, ...ends, ...(isSplit ? { id: splitId(relation.id, from, to) } : {}) };
    });
}

/** Draws the provinces of today for those that ended. Each fact keeps the province that its source names beside it. */
export function foldIntoToday(
  visible: Visible,
  { standIns, entities, hidden }: { standIns: StandIns; entities: Entities; hidden: readonly string[] },
): FoldedIntoToday {
  const standsFor = new Map<string, EntityName[]>();
  const drawn = new Map<string, Entity>();
  for (const entity of visible.entities) {
    for (const id of standIns(entity.id)) {
      const today = id === entity.id ? entity : entities.get(id);
      if (today === undefined || hidden.includes(id)) continue;
      drawn.set(id, today);
      if (id !== entity.id) standsFor.set(id, [...(standsFor.get(id) ?? []), entity]);
    }
  }
  const ownEnds = new Map<string, readonly EntityName[]>();
  let within = 0;
  const relations = visible.relations.flatMap((relation) => {
    const lines = between(relation, entities, standIns);
    if (lines.length === 0 && relation.type !== "SUCCEEDED_BY") within += 1;
    return lines
      .filter(({ source, target }) => drawn.has(source.id) && drawn.has(target.id))
      .map((line) => {
        const own = [relation.source, relation.target].filter(({ id }) => id !== line.source.id && id !== line.target.id);
        if (own.length > 0) ownEnds.set(line.id, own);
        return own.length === 0 ? line : { ...line, ...asOwn(own) };
      });
  });
  const faded = new Set([...visible.faded].flatMap((id) => standIns(id)));
  for (const { source, target } of relations) [source.id, target.id].forEach((id) => faded.delete(id));
  return { visible: { entities: [...drawn.values()], relations, faded }, ownEnds, standsFor, within };
}
