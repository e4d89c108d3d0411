import { kindOfId, type EntityId } from "../../../domain/ids.ts";
import { REPORTED_MODALITIES } from "../../../domain/modality.ts";
import type { OfficeHeld } from "../../../domain/offices.ts";
import type { PartTaken } from "../../../domain/partnerFacts.ts";
import { createStructure, type Structure } from "../../../domain/structure.ts";
import type { Succession } from "../../../domain/successions.ts";
import type { Ask } from "./ask.ts";
import { readOffices } from "./offices.ts";
import { textColumn } from "./pages.ts";
import { readStructureAbove } from "./structureAbove.ts";

/** For whom those act who take part in facts. */
export interface Acting {
  readonly offices: ReadonlyMap<EntityId, readonly OfficeHeld[]>;
  readonly structure: Structure;
  readonly successions: readonly Succession[];
}

/** The offices of the persons who take part, and what all the others are part of. */
export async function readActing(ask: Ask, facts: readonly { readonly parts: readonly PartTaken[] }[]): Promise<Acting> {
  const parts = facts.flatMap((fact) => fact.parts);
  const actors = new Set(parts.map(({ actor }) => actor));
  const [homes, successions, offices] = await Promise.all([
    ask("home-countries", {}),
    ask("successions", { modalities: REPORTED_MODALITIES }),
    readOffices(
      ask,
      [...actors].filter((actor) => kindOfId(actor) === "OFFICIAL"),
    ),
  ]);
  const sides = parts.map(({ onBehalfOf }) => onBehalfOf).filter((side) => side !== undefined);
  const acting = new Set([...actors, ...sides, ...[...offices.values()].flat().map(({ of }) => of)]);
  const links = await readStructureAbove(
    ask,
    [...acting].filter((id) => kindOfId(id) !== "OFFICIAL"),
  );
  return {
    offices,
    structure: createStructure(
      links,
      homes.map((row) => textColumn(row, "country") as EntityId),
    ),
    successions: successions.map((row) => ({
      ended: textColumn(row, "ended") as EntityId,
      successor: textColumn(row, "successor") as EntityId,
    })),
  };
}
