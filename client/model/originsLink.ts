import { ENTITY_KINDS } from "../../domain/kinds.ts";
import type { NextPage, Origin } from "./origins.ts";

interface Members {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

const LETTER = { answer: "a", hand: "h", expansion: "e" } as const;
const ORDERS = { newest: "n", connected: "c" } as const;
const BASE = 36;

/** Places of ids in a list, as ranges: "0-a.c". */
function placesText(ids: readonly string[], places: ReadonlyMap<string, number>): string {
  const sorted = [...new Set(ids.flatMap((id) => places.get(id) ?? []))].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const place of sorted) {
    const last = ranges.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges.map((range) => [...new Set(range)].map((place) => place.toString(BASE)).join("-")).join(".");
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

/** Where an expansion can go on: its order, how many at once, how many are left, and the types and kinds it was limited to. */
function nextText({ order, first, left, types = [], kinds = [] }: NextPage): string {
  const counts = [ORDERS[order], first.toString(BASE), left.toString(BASE)].join(".");
  return [counts, types.join("."), kinds.join(".")].join("~");
}

function readNext(text: string): NextPage | undefined {
  const match = /^([nc])\.([0-9a-z]{1,5})\.([0-9a-z]{1,5})~([\w.]*)~([\w.]*)$/.exec(text);
  if (match === null) return undefined;
  const [, letter, first = "", left = "", typeList = "", kindList = ""] = match;
  const types = typeList.split(".").filter((type) => type !== "");
  const kinds = ENTITY_KINDS.filter((kind) => kindList.split(".").includes(kind));
  return {
    order: letter === ORDERS.newest ? "newest" : "connected",
    first: Number.parseInt(first, BASE),
    left: Number.parseInt(left, BASE),
    ...(types.length === 0 ? {} : { types }),
    ...(kinds.length === 0 ? {} : { kinds }),
  };
}

/** What brought the members of a view, by their places in its lists; undefined where nothing was expanded. */
export function originsText(origins: readonly Origin[], members: Members): string | undefined {
  if (!origins.some(({ by }) => by === "expansion")) return undefined;
  const entities = placesOf(members.entities);
  const relations = placesOf(members.relations);
  return origins
    .map(({ by, parent, next, ...brought }) =>
      [
        LETTER[by],
        parent === undefined ? "" : placesText([parent], entities),
        placesText(brought.entities, entities),
        placesText(brought.relations, relations),
        ...(next === undefined ? [] : [nextText(next)]),
      ].join(":"),
    )
    .join(";");
}

function readPlaces(text: string, ids: readonly string[]): string[] {
  if (text === "") return [];
  return text.split(".").flatMap((range) => {
    const [first = NaN, last = first] = range.split("-").map((place) => Number.parseInt(place, BASE));
    return ids.slice(first, last + 1);
  });
}

/** What a link says brought its members; undefined where it does not say, or says it so that it cannot be read. */
export function readOriginsText(text: string | undefined, members: Members): Origin[] | undefined {
  if (text === undefined) return undefined;
  const origins = text.split(";").map((part): Origin | undefined => {
    const match = /^([ahe]):([0-9a-z]*):([0-9a-z.-]*):([0-9a-z.-]*)(?::(.*))?$/.exec(part);
    if (match === null) return undefined;
    const [, letter, parentPlace = "", entities = "", relations = "", nextPart = ""] = match;
    const by = letter === "a" ? "answer" : letter === "h" ? "hand" : "expansion";
    const [parent] = readPlaces(parentPlace, members.entities);
    const next = parent === undefined ? undefined : readNext(nextPart);
    return {
      by,
      ...(parent === undefined ? {} : { parent }),
      entities: readPlaces(entities, members.entities),
      relations: readPlaces(relations, members.relations),
      ...(next === undefined ? {} : { next }),
    };
  });
  return origins.every((origin) => origin !== undefined) ? origins : undefined;
}
