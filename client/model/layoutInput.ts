import type { Language } from "../../domain/labels.ts";
import { firstDay, type Day } from "../../domain/partialDate.ts";
import { captionOf } from "./caption.ts";
import { dateOf, isActorKind, labelOf, type Entities, type Entity, type Relation } from "./entity.ts";
import { KIND_SHAPES } from "./kindShape.ts";
import { captionBlock, nameBlock } from "./labelBox.ts";
import type { LayoutInput, LayoutItem } from "./layouts/layout.ts";
import { sideOf, territoryOf, type Ties } from "./territory.ts";

/** Space between a shape and its name. */
export const LABEL_MARGIN = 5;

/** The day that places an entity in time: its own, else the earliest of its relations where it is no actor. */
function dayOf(entity: Entity, relations: readonly Relation[]): Day | undefined {
  const own = dateOf(entity);
  if (own !== undefined) return firstDay(own);
  if (isActorKind(entity.kind)) return undefined;
  const touching = relations.filter(({ source, target }) => source.id === entity.id || target.id === entity.id);
  return touching
    .flatMap(({ start, end }) => start ?? end ?? [])
    .map(firstDay)
    .sort()[0];
}

/** Size and place of one entity for the layouts. Sizes are those of the longer of both languages, so that switching moves nothing. */
export function layoutItem(entity: Entity, ties: Ties, relations: readonly Relation[]): LayoutItem {
  const shape = KIND_SHAPES[entity.kind];
  const blocks = (["EN", "VI"] as const satisfies readonly Language[]).map((language) => {
    const name = nameBlock(labelOf(entity, language));
    const caption = captionBlock(captionOf(entity, language));
    return { width: Math.max(name.width, caption.width), height: name.height + caption.height };
  });
  const territory = territoryOf(entity, ties);
  const day = dayOf(entity, relations);
  return {
    id: entity.id,
    kind: entity.kind,
    width: Math.max(shape.width, ...blocks.map(({ width }) => width)),
    height: shape.height + LABEL_MARGIN + Math.max(...blocks.map(({ height }) => height)),
    shapeHeight: shape.height,
    side: sideOf(entity, ties),
    ...(day === undefined ? {} : { day }),
    ...(territory === undefined ? {} : { territory: { id: territory.id, label: { en: territory.label, vi: territory.labelVi } } }),
  };
}

/** Everything that the layouts need of what is shown. */
export function layoutInput(
  shown: { readonly ids: readonly string[]; readonly relations: readonly Relation[] },
  entities: Entities,
  ties: Ties,
): LayoutInput {
  const known = shown.ids.flatMap((id) => entities[id] ?? []);
  const ids = new Set(shown.ids);
  const links = shown.relations.filter(({ source, target }) => ids.has(source.id) && ids.has(target.id));
  return {
    items: known.map((entity) => layoutItem(entity, ties, shown.relations)),
    links: links.map(({ source, target }) => ({ source: source.id, target: target.id })),
  };
}
