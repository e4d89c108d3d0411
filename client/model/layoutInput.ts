import type { Language } from "../../domain/labels.ts";
import { firstDay, type Day } from "../../domain/partialDate.ts";
import { captionOf } from "./caption.ts";
import { dateOf, isActorKind, labelOf, type Entities, type Entity, type Relation } from "./entity.ts";
import { KIND_SHAPES } from "./kindShape.ts";
import { captionBlock, NAME_FONT, nameBlock } from "./labelBox.ts";
import type { LayoutBox, LayoutInput, LayoutItem } from "./layouts/layout.ts";
import type { Standing } from "./layouts/placeBeside.ts";
import { sideOf, territoryOf, type Ties } from "./territory.ts";

/** Space between a shape and its name. */
export const LABEL_MARGIN = 5;

/** Room for the badges at both upper corners of a shape. */
const BADGES = 36;

const LANGUAGES = ["EN", "VI"] as const satisfies readonly Language[];

interface Measure {
  readonly width: number;
  readonly height: number;
}

const measured = new WeakMap<Entity, Measure>();

/** The size of a shape with its label, in the longer of both languages, so that switching moves nothing. */
function measureOf(entity: Entity): Measure {
  const known = measured.get(entity);
  if (known !== undefined) return known;
  const shape = KIND_SHAPES[entity.kind];
  const badges = entity.neighbourCounts.length > 0 ? BADGES : 0;
  const texts = LANGUAGES.map((language) => ({ label: labelOf(entity, language), caption: captionOf(entity, language) }));
  // Most names read alike in both languages.
  const [first] = texts;
  const different = texts.filter((text) => text === first || text.label !== first?.label || text.caption !== first.caption);
  const blocks = different.map(({ label, caption }) => {
    const [under, second] = [nameBlock(label), captionBlock(caption)];
    return { width: Math.max(under.width, second.width), height: under.height + second.height };
  });
  const measure = {
    width: Math.max(shape.width + badges, ...blocks.map(({ width }) => width)),
    height: shape.height + LABEL_MARGIN + Math.max(...blocks.map(({ height }) => height)),
  };
  measured.set(entity, measure);
  return measure;
}

/** The earliest day of the relations of each entity. */
function relationDays(relations: readonly Relation[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { source, target, start, end } of relations) {
    const date = start ?? end;
    if (date === null) continue;
    const day = firstDay(date);
    for (const id of [source.id, target.id]) if (day < (days.get(id) ?? "9999")) days.set(id, day);
  }
  return days;
}

/** The day that places an entity in time: its own, else the earliest of its relations where it is no actor. */
function dayOf(entity: Entity, days: ReadonlyMap<string, Day>): Day | undefined {
  const own = dateOf(entity);
  if (own !== undefined) return firstDay(own);
  return isActorKind(entity.kind) ? undefined : days.get(entity.id);
}

/** The room that one entity takes. */
export function layoutBox(entity: Entity): LayoutBox {
  return { id: entity.id, ...measureOf(entity), shapeHeight: KIND_SHAPES[entity.kind].height };
}

/** One entity that has its place already, measured where it must be. */
export function standing(entity: Entity): Standing {
  const { width, height } = KIND_SHAPES[entity.kind];
  // Every name has a line at least.
  const shape = { id: entity.id, width, height: height + LABEL_MARGIN + NAME_FONT.line, shapeHeight: height };
  return { shape, measure: () => layoutBox(entity) };
}

/** Size and place of one entity for the layouts. `days` date what has no date of its own. */
export function layoutItem(entity: Entity, ties: Ties, days: ReadonlyMap<string, Day> = new Map()): LayoutItem {
  const territory = territoryOf(entity, ties);
  const day = dayOf(entity, days);
  return {
    ...layoutBox(entity),
    kind: entity.kind,
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
  const known = shown.ids.flatMap((id) => entities.get(id) ?? []);
  const ids = new Set(shown.ids);
  const links = shown.relations.filter(({ source, target }) => ids.has(source.id) && ids.has(target.id));
  const days = relationDays(shown.relations);
  return {
    items: known.map((entity) => layoutItem(entity, ties, days)),
    links: links.map(({ source, target }) => ({ source: source.id, target: target.id })),
  };
}
