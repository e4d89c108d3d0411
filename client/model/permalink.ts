import { ENTITY_KINDS, type EntityKind } from "../../domain/kinds.ts";
import { isEntityId } from "../../domain/ids.ts";
import { isPartialDate } from "../../domain/partialDate.ts";
import type { Language } from "../../domain/labels.ts";
import { MODALITIES, type Modality } from "../../domain/modality.ts";
import { isDrawnId } from "./drawnIds.ts";
import { foldParts, readFolds } from "./foldsLink.ts";
import type { Positions } from "./layouts/layout.ts";
import { isLayoutName } from "./layouts/index.ts";
import { addedByHand, type Origin } from "./origins.ts";
import { originsText, readOriginsText } from "./originsLink.ts";
import { EMPTY_VIEW, type AskedQuestion, type Filters, type View } from "./view.ts";
import { readViewport, viewportText, type Viewport } from "./viewport.ts";

/** Raised when the meaning of a part changes; a link of another version opens as an empty view. */
const VERSION = "1";

/** What a link says of a view: its bands and headline are computed again, its facts asked for. */
export type LinkedView = Omit<View, "bands" | "headline" | "file">;

/** What a link says besides the view: how it was looked at, and of which data it was made. */
export interface LinkSettings {
  readonly language?: Language | undefined;
  readonly viewport?: Viewport | undefined;
  readonly dataVersion?: string | undefined;
}

function list(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(",");
}

function questionText(question: AskedQuestion | undefined): string | undefined {
  return question === undefined
    ? undefined
    : [question.id, ...Object.entries(question.slots).map(([slot, id]) => `${slot}=${id}`)].join(";");
}

function entitiesText(entities: readonly string[], positions: Positions): string | undefined {
  return list(
    entities.map((id) => {
      const at = positions[id];
      return at === undefined ? id : `${id}@${Math.round(at.x)}~${Math.round(at.y)}`;
    }),
  );
}

/** Entities that are drawn for others: they have a place, and are not part of the view. */
function standIns({ entities, positions }: View): string[] {
  const members = new Set(entities);
  return Object.keys(positions).filter((id) => !members.has(id));
}

function filterParts({ kinds, types, modalities, from, to, undated, minDegree, minSources }: Filters): Record<string, string | undefined> {
  return {
    hk: list(kinds),
    ht: list(types),
    hm: list(modalities),
    from,
    to,
    u: undated ? undefined : "0",
    d: minDegree > 0 ? String(minDegree) : undefined,
    c: minSources > 0 ? String(minSources) : undefined,
  };
}

/** The view as the fragment of an address: readable, and as short as ids allow. Empty for an empty view. */
export function toPermalink(view: View, { language, viewport, dataVersion }: LinkSettings = {}): string {
  if (view.entities.length === 0) return "";
  const parts: Record<string, string | undefined> = {
    v: VERSION,
    q: questionText(view.question),
    l: view.layout,
    n: entitiesText(view.entities, view.positions),
    r: list(view.relations),
    ...filterParts(view.filters),
    t: view.asOfToday ? "1" : undefined,
    ...foldParts(view.folds),
    f: list(standIns(view).flatMap((id) => entitiesText([id], view.positions) ?? [])),
    x: list(view.hidden),
    p: list(view.pins),
    b: list([...addedByHand(view.origins)]),
    o: originsText(view.origins, view),
    i: list(view.spotlight),
    s: list([...view.selection.entities, ...view.selection.relations]),
    g: language,
    z: viewport === undefined ? undefined : viewportText(viewport),
    w: dataVersion,
  };
  return Object.entries(parts)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodePart(value)}`]))
    .join("&");
}

/** What stands unescaped in a fragment: ids, places and the signs between them. */
const PLAIN = /^[\w\-.!~*'():,@;=]*$/;

// These stand unescaped in a fragment; escaping them would double the length of a link.
function encodePart(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text)
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%40", "@")
    .replaceAll("%3B", ";")
    .replaceAll("%3D", "=");
}

function readParts(fragment: string): ReadonlyMap<string, string> {
  return new Map(
    fragment
      .replace(/^#/, "")
      .split("&")
      .flatMap((part): [string, string][] => {
        const at = part.indexOf("=");
        try {
          return at < 0 ? [] : [[part.slice(0, at), decodeURIComponent(part.slice(at + 1))]];
        } catch {
          return [];
        }
      }),
  );
}

function readList(text: string | undefined): string[] {
  return text === undefined || text === "" ? [] : [...new Set(text.split(","))];
}

function readQuestion(text: string | undefined): AskedQuestion | undefined {
  if (text === undefined) return undefined;
  const [id = "", ...slots] = text.split(";");
  const pairs = slots
    .map((slot) => slot.split("="))
    .flatMap(([slot, value]): [string, string][] => (slot !== undefined && value !== undefined ? [[slot, value]] : []));
  return { id, slots: Object.fromEntries(pairs) };
}

function readPlace(text: string): [string, { x: number; y: number }] | undefined {
  const match = /^(.+)@(-?\d+)~(-?\d+)$/.exec(text);
  return match === null ? undefined : [match[1] ?? "", { x: Number(match[2]), y: Number(match[3]) }];
}

function readCount(text: string | undefined): number {
  return /^\d{1,6}$/.test(text ?? "") ? Number(text) : 0;
}

function readFilters(parts: ReadonlyMap<string, string>): Filters {
  const [from, to] = [parts.get("from"), parts.get("to")].map((text) => (text !== undefined && isPartialDate(text) ? text : undefined));
  return {
    kinds: readList(parts.get("hk")).filter((kind): kind is EntityKind => (ENTITY_KINDS as readonly string[]).includes(kind)),
    types: readList(parts.get("ht")),
    modalities: readList(parts.get("hm")).filter((modality): modality is Modality => (MODALITIES as readonly string[]).includes(modality)),
    from,
    to,
    undated: parts.get("u") !== "0",
    minDegree: readCount(parts.get("d")),
    minSources: readCount(parts.get("c")),
  };
}

function readOrigins(byHand: readonly string[], members: { entities: readonly string[]; relations: readonly string[] }): Origin[] {
  return [
    { by: "answer", entities: members.entities.filter((id) => !byHand.includes(id)), relations: members.relations },
    ...(byHand.length === 0 ? [] : [{ by: "hand", entities: byHand, relations: [] } as const]),
  ];
}

/** The view that a fragment describes, or undefined where it describes none. What it cannot read it leaves out; whether ids exist is for the caller to ask. */
export function fromPermalink(fragment: string): LinkedView | undefined {
  const parts = readParts(fragment);
  if (parts.get("v") !== VERSION) return undefined;
  const entries = readList(parts.get("n")).map((text) => ({ text, place: readPlace(text) }));
  const entities = entries.map(({ text, place }) => place?.[0] ?? text).filter(isEntityId);
  const relations = readList(parts.get("r"));
  const listed = (key: string, among: ReadonlySet<string>): string[] => readList(parts.get(key)).filter((id) => among.has(id));
  const placed = readList(parts.get("f")).flatMap((text) => [readPlace(text)].filter((place) => place !== undefined));
  const drawn = new Set([...entities, ...placed.map(([id]) => id)]);
  const byHand = listed("b", new Set(entities));
  const layout = parts.get("l") ?? "";
  const question = readQuestion(parts.get("q"));
  return {
    entities,
    relations,
    origins: readOriginsText(parts.get("o"), { entities, relations }) ?? readOrigins(byHand, { entities, relations }),
    hidden: listed("x", drawn),
    pins: listed("p", drawn),
    positions: Object.fromEntries([...entries.flatMap(({ place }) => (place === undefined ? [] : [place])), ...placed]),
    layout: isLayoutName(layout) ? layout : EMPTY_VIEW.layout,
    filters: readFilters(parts),
    asOfToday: parts.get("t") === "1",
    folds: readFolds(parts),
    spotlight: listed("i", new Set(relations)),
    selection: {
      entities: listed("s", drawn).filter(isEntityId),
      relations: readList(parts.get("s")).filter((id) => relations.includes(id) || isDrawnId(id)),
    },
    ...(question === undefined ? {} : { question }),
  };
}

/** What a fragment says besides the view. */
export function linkSettings(fragment: string): LinkSettings {
  const parts = readParts(fragment);
  const language = parts.get("g");
  return {
    language: language === "EN" || language === "VI" ? language : undefined,
    viewport: readViewport(parts.get("z")),
    dataVersion: parts.get("w"),
  };
}
