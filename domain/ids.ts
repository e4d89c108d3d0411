import { ENTITY_KINDS, KINDS, type EntityKind } from "./kinds.ts";

/** `prefix:slug`, e.g. `official:bui-thanh-son`: public, stable, readable, the same on both engines. */
export type EntityId = `${string}:${string}`;

const ENTITY_ID = /^([a-z]+):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

const KIND_OF_PREFIX = new Map<string, EntityKind>(ENTITY_KINDS.map((kind) => [KINDS[kind].prefix, kind]));

/** The kind that an id's prefix names, or undefined where the text is no entity id. */
export function kindOfId(id: string): EntityKind | undefined {
  const match = ENTITY_ID.exec(id);
  return match?.[1] === undefined ? undefined : KIND_OF_PREFIX.get(match[1]);
}

/** True where the text is a well-formed id of an entity of some kind. */
export function isEntityId(text: string): text is EntityId {
  return kindOfId(text) !== undefined;
}
