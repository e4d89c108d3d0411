import type { Entity } from "../model/entity.ts";
import type { Folded } from "../model/folding.ts";
import { layoutItem } from "../model/layoutInput.ts";
import type { Point, Positions } from "../model/layouts/layout.ts";
import { placeWords, type LineWay, type WordedLine } from "../model/layouts/placeWords.ts";
import { routesOf, type Route } from "../model/layouts/routes.ts";
import { textWidth } from "../model/labelBox.ts";
import type { Steps } from "../model/steps.ts";
import type { Ties } from "../model/territory.ts";
import { needsWords, wordsAlong } from "./relationElement.ts";
import { WORDS } from "./relationStyles.ts";

/** Above this many entities lines stay straight: going round so many takes longer than a frame, and nobody reads single lines there. */
const MOST_ROUTED = 60;

const LANGUAGES = ["EN", "VI"] as const;

/** Where a line turns, as Cytoscape wants it: how far along the straight line between its ends, and how far beside it. */
export interface Bends {
  readonly weights: string;
  readonly distances: string;
  /** How far from the edge of its first end its words stand, in pixels: where they cover nothing. Null where there is no such place. */
  readonly along: number | null;
  /** Its place among the lines whose words are always seen: the first lies above the others. Null where it is none. */
  readonly rank: number | null;
}

interface Lines {
  readonly folded: readonly Folded[];
  readonly entities: readonly Entity[];
  readonly positions: Positions;
  readonly ties: Ties;
}

export type AllBends = ReadonlyMap<string, Bends>;

interface Routed {
  readonly folded: Folded;
  readonly from: Point;
  readonly to: Point;
  readonly route: Route;
}

function bendsOf({ from, to, route }: Routed): Pick<Bends, "weights" | "distances"> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const along = route.map(({ x, y }) => ((x - from.x) * dx + (y - from.y) * dy) / (length * length));
  const beside = route.map(({ x, y }) => ((y - from.y) * dx - (x - from.x) * dy) / length);
  return { weights: along.map((each) => each.toFixed(4)).join(" "), distances: beside.map((each) => each.toFixed(2)).join(" ") };
}

function wayOf({ folded, from, to, route }: Routed): LineWay {
  return { id: folded.lead.id, way: [from, ...route, to] };
}

/** Room for what is written along a line, in the longer of both languages, so that switching moves nothing. */
function wordedLine(routed: Routed): WordedLine {
  const width = Math.max(...LANGUAGES.map((language) => textWidth(wordsAlong(routed.folded, language), WORDS.size)));
  return { ...wayOf(routed), width: width + WORDS.padding * 2, height: WORDS.line };
}

function* compute({ folded, entities, positions, ties }: Lines): Steps<AllBends> {
  const links = folded.map(({ lead }) => ({ id: lead.id, source: lead.source.id, target: lead.target.id }));
  const items = entities.map((entity) => layoutItem(entity, ties));
  const routes = yield* routesOf({ items, positions, links });
  const routed = folded.flatMap((each): Routed[] => {
    const { id, source, target } = each.lead;
    const [from, to, route] = [positions[source.id], positions[target.id], routes.get(id)];
    return from === undefined || to === undefined || route === undefined ? [] : [{ folded: each, from, to, route }];
  });
  const seen = routed.filter((each) => needsWords(each.folded));
  const byWorth = seen.toSorted((a, b) => (b.folded.lead.times ?? 1) - (a.folded.lead.times ?? 1));
  const others = routed.filter((each) => !needsWords(each.folded));
  const words = { seen: byWorth.map(wordedLine), others: others.map(wordedLine) };
  const places = yield* placeWords(words, { items, positions, lines: routed.map(wayOf) });
  const ranks = new Map(words.seen.map(({ id }, rank) => [id, rank]));
  const halves = new Map(items.map(({ id, shapeHeight }) => [id, shapeHeight / 2]));
  return new Map(
    routed.map((each) => {
      const { id, source } = each.folded.lead;
      const place = places.get(id);
      // Cytoscape counts from the edge of the shape, not from its middle.
      const along = place === undefined ? null : Math.round(place - (halves.get(source.id) ?? 0));
      return [id, { ...bendsOf(each), along, rank: ranks.get(id) ?? null }];
    }),
  );
}

const last = new WeakMap<readonly Folded[], { readonly lines: Lines; readonly bends: AllBends }>();

/** Where each line turns so that it passes through no entity, by the id of its first relation; empty for large pictures. The same lines are routed once. */
export function* bendsIn(lines: Lines): Steps<AllBends> {
  const known = last.get(lines.folded);
  if (known?.lines.entities === lines.entities && known.lines.positions === lines.positions && known.lines.ties === lines.ties)
    return known.bends;
  const bends: AllBends = lines.entities.length > MOST_ROUTED ? new Map() : yield* compute(lines);
  last.set(lines.folded, { lines, bends });
  return bends;
}
