import { isEventKind } from "../../../domain/kinds.ts";
import { dateOf, isActorKind, type Relation } from "../entity.ts";
import { isStructural } from "../relationText.ts";
import { BELONGING, otherEnd, ownOf, relationsOf, within } from "./belonging.ts";
import type { QuestionData, QuestionRequest } from "./question.ts";
import { around } from "./requests.ts";

/** Two sides of a story: the ids of their territories. */
export interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

type Step = (sides: Sides, data: QuestionData) => readonly QuestionRequest[];

function factsOf(side: ReadonlySet<string>, data: QuestionData): Set<string> {
  return new Set(
    relationsOf(data)
      .filter((relation) => !isStructural(relation))
      .flatMap((relation) => otherEnd(relation, side) ?? []),
  );
}

function isStory(id: string, data: QuestionData): boolean {
  const entity = data.entities[id];
  if (entity === undefined || isActorKind(entity.kind) || entity.kind === "PLACE" || entity.kind === "TOPIC" || entity.kind === "DOCUMENT")
    return false;
  return entity.kind !== "FIGURE" || dateOf(entity) !== undefined;
}

function eventsOf(side: ReadonlySet<string>, data: QuestionData): string[] {
  const took = relationsOf(data).filter(({ type }) => type === "HOSTED" || type === "ATTENDED");
  return took.filter(({ source, target }) => side.has(source.id) && isEventKind(target.kind)).map(({ target }) => target.id);
}

/** What the right side's events have to do with the home country at large: the story before the two sides join. */
function prologue(right: ReadonlySet<string>, data: QuestionData): string[] {
  return eventsOf(right, data).filter((event) =>
    relationsOf(data).some(
      ({ source, target, type }) =>
        source.id === event && target.id === data.homeCountry && (type === "DESTINATION" || type === "CONCERNS"),
    ),
  );
}

/** The requests that bring two sides, what belongs to them, what joins them and who took part in it. */
export const JOINED_STEPS: readonly Step[] = [
  ({ left, right }) => around([...left, ...right], [...BELONGING, "SUCCEEDED_BY"]),
  ({ left, right }, data) => around([...ownOf([...left, ...right], data)]),
  ({ left, right }, data) => around([...new Set([...storyOf({ left, right }, data), ...eventsOf(ownOf(right, data), data)])]),
];

function storyOf({ left, right }: Sides, data: QuestionData): string[] {
  const [ownLeft, ownRight] = [ownOf(left, data), ownOf(right, data)];
  const [leftFacts, rightFacts] = [factsOf(ownLeft, data), factsOf(ownRight, data)];
  const shared = [...leftFacts].filter((id) => rightFacts.has(id) && isStory(id, data));
  return [...new Set([...shared, ...prologue(ownRight, data)])].filter((id) => isStory(id, data));
}

/** Everything that joins two sides, with who of them took part; undefined where nothing does. */
export function joined(
  { left, right }: Sides,
  data: QuestionData,
): { ids: Set<string>; relations: Relation[]; story: string[] } | undefined {
  const own = new Set([...ownOf(left, data), ...ownOf(right, data)]);
  const story = storyOf({ left, right }, data);
  const roots = new Set([...left, ...right]);
  const direct = within(roots, data);
  if (story.length === 0 && direct.length === 0) return undefined;
  const core = new Set([...story, ...roots]);
  const tookPart = relationsOf(data)
    .filter((relation) => !isStructural(relation) && relation.type !== "HELD_IN")
    .flatMap((relation) => {
      const actor = otherEnd(relation, new Set(story));
      return actor !== undefined && own.has(actor) ? [actor] : [];
    });
  const hosts = relationsOf(data)
    .filter(({ type, target }) => type === "HOSTED" && story.includes(target.id))
    .map(({ source }) => source.id);
  const chain = parentsWithin(new Set([...tookPart]), own, data);
  const ids = new Set(
    [...core, ...tookPart, ...hosts, ...chain].filter((id) => data.entities[id] !== undefined && id !== data.homeCountry),
  );
  const relations = within(ids, data).filter(({ type, source, target }) => type !== "LOCATED_IN" && source.id !== target.id);
  return { ids, relations, story };
}

/** Bodies between an actor and its territory, so that nobody stands unconnected. */
function parentsWithin(ids: ReadonlySet<string>, own: ReadonlySet<string>, data: QuestionData): Set<string> {
  const found = new Set(ids);
  const ties = relationsOf(data).filter(({ type }) => BELONGING.includes(type));
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { source, target } of ties) if (found.has(source.id) && own.has(target.id)) found.add(target.id);
  }
  return found;
}
