import type { Relation } from "../entity.ts";
import type { QuestionData } from "./question.ts";

/** By these something belongs to a territory. */
export const BELONGING = ["PART_OF", "REPRESENTS", "HOLDS_OFFICE"];

/** All relations that a question has brought. */
export function relationsOf(data: QuestionData): Relation[] {
  return Object.values(data.relations);
}

/** The ends of these relations that are not among the given ones. */
export function otherEnd({ source, target }: Relation, ids: ReadonlySet<string>): string | undefined {
  if (ids.has(source.id)) return ids.has(target.id) ? undefined : target.id;
  return ids.has(target.id) ? source.id : undefined;
}

/** The roots and everything that belongs to them: parts, missions, office holders. Events are parts of events, never of a territory. */
export function ownOf(roots: readonly string[], data: QuestionData): Set<string> {
  const own = new Set(roots);
  const ties = relationsOf(data).filter(
    ({ type, source }) => BELONGING.includes(type) && !["CONFERENCE", "MEETING", "VISIT", "POLICY", "PROVINCE"].includes(source.kind),
  );
  for (let size = 0; size !== own.size;) {
    size = own.size;
    for (const { source, target } of ties) if (own.has(target.id)) own.add(source.id);
  }
  return own;
}

/** Relations of which both ends are among the given entities. */
export function within(ids: ReadonlySet<string>, data: QuestionData): Relation[] {
  return relationsOf(data).filter(({ source, target }) => ids.has(source.id) && ids.has(target.id));
}

/** The ids that at least one of the relations touches. */
export function touched(relations: readonly Relation[]): Set<string> {
  return new Set(relations.flatMap(({ source, target }) => [source.id, target.id]));
}
