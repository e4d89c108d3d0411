import { kindOfId, type EntityId } from "./ids.ts";
import { officesOn, type OfficeHeld } from "./offices.ts";
import { daySpan, type PartialDate } from "./partialDate.ts";
import type { Structure } from "./structure.ts";

export type ActorLevel = "PERSON" | "ORGANIZATION" | "TERRITORY";

export interface MeetingEvent {
  readonly id: EntityId;
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
}

/** A part in an event: attended it, hosted it, or signed an agreement that was concluded there. */
export interface Participation {
  readonly event: EntityId;
  readonly actor: EntityId;
  readonly type: "ATTENDED" | "HOSTED" | "SIGNED";
  readonly onBehalfOf?: EntityId | undefined;
  /** SIGNED: the agreement; absent for a witness, who puts no name to it. */
  readonly agreement?: EntityId | undefined;
}

export interface MeetingFacts {
  readonly events: readonly MeetingEvent[];
  readonly participations: ReadonlyMap<EntityId, readonly Participation[]>;
  readonly offices: ReadonlyMap<EntityId, readonly OfficeHeld[]>;
  readonly structure: Structure;
}

/** An actor at an event, whatever the number of relations that say so. */
export interface Presence {
  readonly actor: EntityId;
  readonly hosted: boolean;
  readonly attended: boolean;
  readonly signed: ReadonlySet<EntityId>;
  /** On whose behalf; empty where it is not known. */
  readonly sides: readonly EntityId[];
  /** Countries of the sides. */
  readonly countries: readonly EntityId[];
  /** For whom it counts at the level asked for. */
  readonly counted: readonly EntityId[];
}

interface Acting {
  readonly actor: EntityId;
  readonly onBehalfOf: readonly EntityId[];
  /** Where a person holds an office at the time of the event. */
  readonly offices: readonly EntityId[];
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** The territories that the entities belong to; an entity of none (an international body) stands for itself. */
function territoriesOrSelf(ids: readonly EntityId[], structure: Structure): readonly EntityId[] {
  return unique(
    ids.flatMap((id) => {
      const territories = structure.territoriesOf(id);
      return territories.length > 0 ? territories : [id];
    }),
  );
}

function isPerson(id: EntityId): boolean {
  return kindOfId(id) === "OFFICIAL";
}

/** The stated side, else the territory of the office held that day, else of the organisation itself. */
function sidesOf({ actor, onBehalfOf, offices }: Acting, structure: Structure): readonly EntityId[] {
  if (onBehalfOf.length > 0) return onBehalfOf;
  return territoriesOrSelf(isPerson(actor) ? offices : [actor], structure);
}

function isOrganisation(id: EntityId): boolean {
  return kindOfId(id) === "ORGANIZATION";
}

/**
 * For whom an actor counts: a person for the stated side, or for the organisation and the territory of the office held that day.
 * Where an organisation stands makes it act for nobody: a firm in Seoul that was received is not South Korea.
 */
function countedFor({ actor, onBehalfOf, offices }: Acting, level: ActorLevel, structure: Structure): readonly EntityId[] {
  if (level === "PERSON") return isPerson(actor) ? [actor] : [];
  if (level === "ORGANIZATION") {
    const stated = onBehalfOf.filter(isOrganisation);
    return isPerson(actor) ? unique((stated.length > 0 ? stated : offices).filter(isOrganisation)) : [actor].filter(isOrganisation);
  }
  const acting = isPerson(actor) ? (onBehalfOf.length > 0 ? onBehalfOf : offices) : [actor];
  return unique(acting.flatMap((id) => structure.ownTerritoriesOf(id)));
}

/** Who was at an event, in the order of ids. */
export function toPresences(event: MeetingEvent, facts: MeetingFacts, level: ActorLevel): readonly Presence[] {
  const byActor = new Map<EntityId, Participation[]>();
  for (const participation of facts.participations.get(event.id) ?? []) {
    byActor.set(participation.actor, [...(byActor.get(participation.actor) ?? []), participation]);
  }
  const days = daySpan({ start: event.start, end: event.end ?? event.start });
  return [...byActor]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, parts]) => {
      const acting: Acting = {
        actor,
        onBehalfOf: unique(parts.map(({ onBehalfOf }) => onBehalfOf).filter((side) => side !== undefined)),
        offices: unique(officesOn(facts.offices.get(actor) ?? [], days).map(({ of }) => of)),
      };
      const sides = sidesOf(acting, facts.structure);
      return {
        actor,
        hosted: parts.some(({ type }) => type === "HOSTED"),
        attended: parts.some(({ type }) => type === "ATTENDED"),
        signed: new Set(parts.map(({ agreement }) => agreement).filter((agreement) => agreement !== undefined)),
        sides,
        countries: unique(sides.flatMap((side) => [...facts.structure.countriesOf(side)])),
        counted: countedFor(acting, level, facts.structure),
      };
    });
}
