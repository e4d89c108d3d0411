import type { ElementDefinition } from "cytoscape";
import type { Language } from "../../domain/labels.ts";
import { captionOf } from "../model/caption.ts";
import { labelOf, type Entity } from "../model/entity.ts";
import { neighboursOfKind } from "../model/expansion.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import { captionBlock, nameBlock } from "../model/labelBox.ts";
import { LABEL_MARGIN } from "../model/layoutInput.ts";
import type { Point } from "../model/layouts/layout.ts";
import type { Side } from "../model/territory.ts";
import type { Emphasis } from "./emphasis.ts";

/** What one entity looks like just now. */
export interface EntityLook {
  readonly at: Point | undefined;
  readonly side: Side;
  readonly faded: boolean;
  /** Neighbours that the view does not hold. */
  readonly hidden: number;
  /** Whether second line and badges are drawn. */
  readonly companions: boolean;
  readonly language: Language;
  readonly emphasis: Emphasis;
}

/** Ids of elements that stand for no entity carry a mark that no entity id has. */
const MARKS = { caption: "caption|", badge: "badge|", more: "more|" } as const;

/** The marks of everything that follows its entity when it is moved. */
export const COMPANION_MARKS: readonly string[] = Object.values(MARKS);

const NOWHERE: Point = { x: 0, y: 0 };

/** The entity that an element belongs to: itself, or the one whose caption or badge it is. */
export function entityOfElement(id: string): string {
  return id.slice(id.lastIndexOf("|") + 1);
}

function classesOf(entity: Entity, { side, faded, emphasis }: EntityLook): string[] {
  return [
    "entity",
    entity.kind,
    `side-${side}`,
    ...(emphasis.entities.has(entity.id) ? ["chosen"] : []),
    ...(entity.referenceOnly ? ["reference"] : []),
    ...(faded ? ["faded"] : []),
    ...(emphasis.pins.has(entity.id) ? ["pinned"] : []),
    ...dimming(entity, emphasis),
  ];
}

function dimming({ id }: Entity, { lit }: Emphasis): string[] {
  return lit === undefined || lit.entities.has(id) ? [] : ["dimmed"];
}

interface Companion {
  readonly mark: keyof typeof MARKS;
  readonly label: string;
  readonly dx: number;
  readonly dy: number;
}

function companionsOf(entity: Entity, { hidden, language }: EntityLook): Companion[] {
  const shape = KIND_SHAPES[entity.kind];
  const name = nameBlock(labelOf(entity, language));
  const caption = captionBlock(captionOf(entity, language));
  const figures = neighboursOfKind(entity, "FIGURE");
  const captionY = shape.height / 2 + LABEL_MARGIN + name.height + caption.height / 2;
  return [
    ...(caption.lines.length > 0 ? [{ mark: "caption", label: caption.lines.join("\n"), dx: 0, dy: captionY } as const] : []),
    ...(figures > 0 ? [{ mark: "badge", label: String(figures), dx: shape.width / 2 + 6, dy: -shape.height / 2 - 1 } as const] : []),
    ...(hidden > 0 ? [{ mark: "more", label: `+${hidden}`, dx: -shape.width / 2 - 7, dy: -shape.height / 2 - 1 } as const] : []),
  ];
}

function build(entity: Entity, look: EntityLook, classes: readonly string[]): readonly ElementDefinition[] {
  const { x, y } = look.at ?? NOWHERE;
  const label = nameBlock(labelOf(entity, look.language)).lines.join("\n");
  const own: ElementDefinition = { group: "nodes", data: { id: entity.id, label }, position: { x, y }, classes: [...classes] };
  if (!look.companions) return [own];
  const companions = companionsOf(entity, look).map(({ mark, label: text, dx, dy }): ElementDefinition => ({
    group: "nodes",
    data: { id: `${MARKS[mark]}${entity.id}`, label: text, dx, dy },
    position: { x: x + dx, y: y + dy },
    classes: [mark, ...dimming(entity, look.emphasis)],
  }));
  return [own, ...companions];
}

interface Drawn {
  readonly look: EntityLook;
  readonly key: string;
  readonly elements: readonly ElementDefinition[];
}

const drawn = new WeakMap<Entity, Drawn>();

function isSame(a: EntityLook, b: EntityLook): boolean {
  return (
    a.at === b.at &&
    a.side === b.side &&
    a.faded === b.faded &&
    a.hidden === b.hidden &&
    a.companions === b.companions &&
    a.language === b.language &&
    a.emphasis === b.emphasis
  );
}

/** The elements of an entity. The same look gives the same objects, so that what did not change is known by identity. */
export function entityElements(entity: Entity, look: EntityLook): readonly ElementDefinition[] {
  const known = drawn.get(entity);
  if (known !== undefined && isSame(known.look, look)) return known.elements;
  const classes = classesOf(entity, look);
  const { x, y } = look.at ?? NOWHERE;
  const key = `${classes.join(" ")}|${x},${y}|${look.language}|${look.companions ? look.hidden : "bare"}`;
  const elements = known?.key === key ? known.elements : build(entity, look, classes);
  drawn.set(entity, { look, key, elements });
  return elements;
}
