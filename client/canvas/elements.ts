import type { ElementDefinition } from "cytoscape";
import { inLanguage, type Language } from "../../domain/labels.ts";
import type { Entity, Relations } from "../model/entity.ts";
import { foldRelations } from "../model/folding.ts";
import { hiddenNeighbours, type Links } from "../model/hiddenNeighbours.ts";
import type { Band } from "../model/layouts/layout.ts";
import { eachInSteps, finished, type Steps } from "../model/steps.ts";
import { sideOf, type Ties } from "../model/territory.ts";
import type { Visible } from "../model/visible.ts";
import type { View } from "../model/view.ts";
import { bendsIn, type AllBends } from "./bends.ts";
import { emphasisOf } from "./emphasis.ts";
import { entityElements } from "./entityElements.ts";
import type { PictureSize } from "./pictureSize.ts";
import { relationElement } from "./relationElement.ts";

/** Everything that the picture depends on. */
export interface Picture {
  readonly visible: Visible;
  readonly view: View;
  /** Everything fetched, to know which neighbours the view holds; and those that are known without. */
  readonly relations: Relations;
  readonly links: Links;
  readonly ties: Ties;
  readonly language: Language;
  readonly size: PictureSize;
}

function bandElement(band: Band, language: Language): ElementDefinition {
  return {
    group: "nodes",
    data: { id: `band|${band.id}`, label: inLanguage(band.label, language), width: band.width, height: band.height },
    position: { x: band.x + band.width / 2, y: band.y + band.height / 2 },
    classes: ["band"],
  };
}

/** The picture as Cytoscape elements: a pure function of data and view, in steps. What looks as before is the same object as before. */
export function* describePicture({ visible, view, relations, links, ties, language, size }: Picture): Steps<ElementDefinition[]> {
  const emphasis = emphasisOf(view, visible);
  const isHuge = size === "huge";
  const hiddenOf = (entity: Entity): number => hiddenNeighbours(entity, { view, relations, links });
  const folded = foldRelations(visible.relations, view.folds.apart);
  yield;
  const bends: AllBends =
    size === "normal" ? yield* bendsIn({ folded, entities: visible.entities, positions: view.positions, ties }) : new Map();
  const bands = view.bands.map((band) => bandElement(band, language));
  const lines = yield* eachInSteps(folded, (each) => [relationElement(each, { language, emphasis, bends: bends.get(each.lead.id) })]);
  const shapes = yield* eachInSteps(visible.entities, (entity) => {
    const companions = !isHuge || emphasis.entities.has(entity.id);
    return entityElements(entity, {
      at: view.positions[entity.id],
      side: sideOf(entity, ties),
      faded: visible.faded.has(entity.id),
      // Counting takes longer than the rest, and without badges nobody sees it.
      hidden: companions ? hiddenOf(entity) : 0,
      companions,
      language,
      emphasis,
    });
  });
  return [...bands, ...lines, ...shapes];
}

/** The same at once. */
export function toElements(picture: Picture): ElementDefinition[] {
  return finished(describePicture(picture));
}
