import type { ElementDefinition } from "cytoscape";
import { inLanguage, type Language } from "../../domain/labels.ts";
import { captionOf } from "../model/caption.ts";
import { labelOf, type Entity, type Relation } from "../model/entity.ts";
import { neighboursOfKind } from "../model/expansion.ts";
import { foldRelations, type Folded } from "../model/folding.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import { captionBlock, nameBlock } from "../model/labelBox.ts";
import { LABEL_MARGIN } from "../model/layoutInput.ts";
import type { Band, Point } from "../model/layouts/layout.ts";
import { modalityLine } from "../model/modalityLine.ts";
import { isStructural, verbOf, whenText } from "../model/relationText.ts";
import { sideOf, type Ties } from "../model/territory.ts";
import type { Visible } from "../model/visible.ts";
import type { View } from "../model/view.ts";

/** Everything that the picture depends on. */
export interface Picture {
  readonly visible: Visible;
  readonly view: View;
  readonly ties: Ties;
  readonly language: Language;
}

/** Ids of elements that stand for no entity carry a mark that no entity id has. */
const CAPTION = "caption|";
const BADGE = "badge|";
const BAND = "band|";

/** The entity that an element belongs to: itself, or the one whose caption or badge it is. */
export function entityOfElement(id: string): string {
  return id.slice(id.lastIndexOf("|") + 1);
}

/** Where the caption of an entity stands when the entity stands at a point. */
export function captionPoint(
  { x, y }: Point,
  { shapeHeight, nameHeight, captionHeight }: { shapeHeight: number; nameHeight: number; captionHeight: number },
): Point {
  return { x, y: y + shapeHeight / 2 + LABEL_MARGIN + nameHeight + captionHeight / 2 };
}

function classesOf(entity: Entity, { view, visible, ties }: Picture): string[] {
  const isSelected = view.selection.entities.includes(entity.id);
  return [
    "entity",
    entity.kind,
    `side-${sideOf(entity, ties)}`,
    ...(isSelected ? ["chosen"] : []),
    ...(entity.referenceOnly ? ["reference"] : []),
    ...(visible.faded.has(entity.id) ? ["faded"] : []),
    ...(view.pins.includes(entity.id) ? ["pinned"] : []),
  ];
}

function isDimmed(picture: Picture, touches: (relation: Relation) => boolean): boolean {
  const { relations } = picture.view.selection;
  if (relations.length < 2) return false;
  return !picture.visible.relations.some((relation) => relations.includes(relation.id) && touches(relation));
}

function entityElements(entity: Entity, picture: Picture): ElementDefinition[] {
  const { view, language } = picture;
  const position = view.positions[entity.id] ?? { x: 0, y: 0 };
  const shape = KIND_SHAPES[entity.kind];
  const name = nameBlock(labelOf(entity, language));
  const caption = captionBlock(captionOf(entity, language));
  const dimmed = isDimmed(picture, ({ source, target }) => source.id === entity.id || target.id === entity.id) ? ["dimmed"] : [];
  const elements: ElementDefinition[] = [
    {
      group: "nodes",
      data: { id: entity.id, label: name.lines.join("\n") },
      position: { ...position },
      classes: [...classesOf(entity, picture), ...dimmed],
    },
  ];
  if (caption.lines.length > 0) {
    const offset = captionPoint({ x: 0, y: 0 }, { shapeHeight: shape.height, nameHeight: name.height, captionHeight: caption.height });
    elements.push({
      group: "nodes",
      data: { id: `${CAPTION}${entity.id}`, label: caption.lines.join("\n"), dx: 0, dy: offset.y },
      position: { x: position.x, y: position.y + offset.y },
      classes: ["caption", ...dimmed],
    });
  }
  const figures = neighboursOfKind(entity, "FIGURE");
  if (figures > 0) {
    const offset = { dx: shape.width / 2 + 6, dy: -shape.height / 2 - 1 };
    elements.push({
      group: "nodes",
      data: { id: `${BADGE}${entity.id}`, label: String(figures), ...offset },
      position: { x: position.x + offset.dx, y: position.y + offset.dy },
      classes: ["badge", ...dimmed],
    });
  }
  return elements;
}

function relationElement({ lead: relation, members }: Folded, picture: Picture): ElementDefinition {
  const { view, language } = picture;
  const isDated = relation.start !== null || relation.end !== null;
  const period = isDated ? whenText(relation, language) : undefined;
  const isSelected = members.some(({ id }) => view.selection.relations.includes(id));
  const { entities } = view.selection;
  const isNear = entities.includes(relation.source.id) || entities.includes(relation.target.id);
  const verb = members.length > 1 ? `${verbOf(relation, language)} ×${members.length}` : verbOf(relation, language);
  return {
    group: "edges",
    data: {
      id: relation.id,
      source: relation.source.id,
      target: relation.target.id,
      // A single relation's date stands in the panel and beside its event; written along the line it would run into labels.
      label: members.length === 1 || period === undefined ? verb : `${verb} · ${period}`,
    },
    classes: [
      "relation",
      relation.type,
      modalityLine(relation.modality),
      ...(isStructural(relation) ? ["structural"] : []),
      ...(relation.status === "PROPOSED" ? ["proposed"] : []),
      ...(isSelected ? ["chosen"] : []),
      ...(isNear ? ["near"] : []),
      ...(isDimmed(picture, ({ id }) => members.some((member) => member.id === id)) ? ["dimmed"] : []),
    ],
  };
}

function bandElement(band: Band, language: Language): ElementDefinition {
  return {
    group: "nodes",
    data: { id: `${BAND}${band.id}`, label: inLanguage(band.label, language), width: band.width, height: band.height },
    position: { x: band.x + band.width / 2, y: band.y + band.height / 2 },
    classes: ["band"],
  };
}

/** The picture as Cytoscape elements: a pure function of data and view. */
export function toElements(picture: Picture): ElementDefinition[] {
  const { visible, view, language } = picture;
  return [
    ...view.bands.map((band) => bandElement(band, language)),
    ...foldRelations(visible.relations).map((folded) => relationElement(folded, picture)),
    ...visible.entities.flatMap((entity) => entityElements(entity, picture)),
  ];
}
