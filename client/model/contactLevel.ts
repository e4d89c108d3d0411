import { isTerritoryKind, type EntityKind } from "../../domain/kinds.ts";
import type { ActorLevel } from "../api/generated/operations.ts";

/** As what an entity can meet others; undefined for what cannot. */
export function contactLevel(kind: EntityKind): ActorLevel | undefined {
  if (isTerritoryKind(kind)) return "TERRITORY";
  if (kind === "ORGANIZATION" || kind === "GROUP") return "ORGANIZATION";
  return kind === "OFFICIAL" ? "PERSON" : undefined;
}
