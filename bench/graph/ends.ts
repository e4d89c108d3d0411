import { isEventKind, type EntityKind } from "../../domain/kinds.ts";
import type { EntityRecord } from "../../domain/records.ts";
import { KIND_WEIGHTS } from "./kinds.ts";
import type { Random, Weighted } from "./random.ts";

/** How often an end is one that has relations already: who has many gets more (preferential attachment). Most talks stay small. */
const ATTACHED = 0.55;
const ATTACHED_EVENT = 0.25;
/** How often a country is the home country. */
const HOME = 0.3;

/** Chooses the ends of relations. */
export interface Ends {
  /** An entity of one of the kinds. */
  choose(kinds: readonly EntityKind[]): EntityRecord;
  /** Notes that a relation has this end. */
  attach(entity: EntityRecord): void;
}

/** The entities of one kind, and those with relations once for each. */
interface OfKind {
  readonly all: readonly [EntityRecord, ...EntityRecord[]];
  readonly attached: EntityRecord[];
}

function chooseKind(kinds: readonly EntityKind[], random: Random): EntityKind {
  const [first, ...rest] = kinds.map((kind): Weighted<EntityKind> => [kind, KIND_WEIGHTS[kind]]);
  if (first === undefined) throw new Error("a relation type allows no kind at one of its ends");
  return random.weighted([first, ...rest]);
}

function chooseOf(kind: EntityKind, { all, attached }: OfKind, random: Random): EntityRecord {
  if (kind === "COUNTRY" && random.chance(HOME)) return all[0];
  const known = random.chance(isEventKind(kind) ? ATTACHED_EVENT : ATTACHED) ? attached[random.below(attached.length)] : undefined;
  return known ?? random.pick(all);
}

/** Ends among some entities, of which each kind has at least one; the first country is the home country. */
export function createEnds(byKind: ReadonlyMap<EntityKind, readonly EntityRecord[]>, random: Random): Ends {
  const kinds = new Map<EntityKind, OfKind>();
  for (const [kind, [first, ...rest]] of byKind) {
    if (first !== undefined) kinds.set(kind, { all: [first, ...rest], attached: [] });
  }
  return {
    choose(allowed) {
      const kind = chooseKind(allowed, random);
      const ofKind = kinds.get(kind);
      if (ofKind === undefined) throw new Error(`there is no entity of the kind ${kind}`);
      return chooseOf(kind, ofKind, random);
    },
    attach: (entity) => void kinds.get(entity.kind)?.attached.push(entity),
  };
}
