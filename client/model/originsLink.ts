import type { Origin } from "./origins.ts";

interface Members {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

const LETTER = { answer: "a", hand: "h", expansion: "e" } as const;
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

/** What brought the members of a view, by their places in its lists; undefined where nothing was expanded. */
export function originsText(origins: readonly Origin[], members: Members): string | undefined {
  if (!origins.some(({ by }) => by === "expansion")) return undefined;
  const entities = placesOf(members.entities);
  const relations = placesOf(members.relations);
  return origins
    .map(({ by, parent, ...brought }) =>
      [
        LETTER[by],
        parent === undefined ? "" : placesText([parent], entities),
        placesText(brought.entities, entities),
        placesText(brought.relations, relations),
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
    const match = /^([ahe]):([0-9a-z]*):([0-9a-z.-]*):([0-9a-z.-]*)$/.exec(part);
    if (match === null) return undefined;
    const [, letter, parentPlace = "", entities = "", relations = ""] = match;
    const by = letter === "a" ? "answer" : letter === "h" ? "hand" : "expansion";
    const [parent] = readPlaces(parentPlace, members.entities);
    return {
      by,
      ...(parent === undefined ? {} : { parent }),
      entities: readPlaces(entities, members.entities),
      relations: readPlaces(relations, members.relations),
    };
  });
  return origins.every((origin) => origin !== undefined) ? origins : undefined;
}
