import { isEntityId } from "../../domain/ids.ts";
import { ENTITY_KINDS } from "../../domain/kinds.ts";
import { MODALITIES } from "../../domain/modality.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type { Entity, EntityName, Evidence, Relation } from "./entity.ts";
import type { MeetingList, MeetingLists, MeetingPair } from "./meetingLists.ts";
import { fromPermalink } from "./permalink.ts";
import type { Tie } from "./territory.ts";
import type { Successors } from "./today.ts";

const FORMAT = "whomet-view";
const VERSION = 1;

/** A view with everything that it shows: opens in any Whomet, without the database that it came from. */
export interface ViewFile {
  readonly dataVersion: string | undefined;
  /** When it was saved: date and time, UTC. */
  readonly saved: string;
  /** The view, as a link has it. */
  readonly view: string;
  readonly headline: Bilingual | undefined;
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly ties: Readonly<Record<string, readonly Tie[]>>;
  /** Who met whom at its events, by level and grade, as far as it was known where it was saved. */
  readonly meetings: MeetingLists;
  /** What its provinces became, likewise. */
  readonly successors: Successors;
  /** Sentences by the relation that they state. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
}

/** The text of the file. */
export function viewFileText(file: ViewFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...file }, undefined, 1)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasTexts(value: Fields, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}

function hasLists(value: Fields, keys: readonly string[]): boolean {
  return keys.every((key) => Array.isArray(value[key]));
}

function isName(value: unknown): value is EntityName {
  return (
    isFields(value) &&
    hasTexts(value, ["id", "kind", "name", "nameVi", "label", "labelVi"]) &&
    isEntityId(String(value["id"])) &&
    (ENTITY_KINDS as readonly unknown[]).includes(value["kind"])
  );
}

function isEntity(value: unknown): value is Entity {
  return (
    isName(value) && hasLists({ ...value }, ["aliases", "neighbourCounts"]) && typeof (value as { degree?: unknown }).degree === "number"
  );
}

/** Files of before neighbours were counted each once have no such count. */
function withTotal(entity: Entity): Entity {
  return Object.hasOwn(entity, "neighbourTotal") ? entity : { ...entity, neighbourTotal: 0 };
}

function isRelation(value: unknown): value is Relation {
  return (
    isFields(value) &&
    hasTexts(value, ["id", "type"]) &&
    isName(value["source"]) &&
    isName(value["target"]) &&
    hasLists(value, ["qualifiers", "observed", "firstEvidence"]) &&
    (MODALITIES as readonly unknown[]).includes(value["modality"])
  );
}

function isEvidence(value: unknown): value is Evidence {
  return isFields(value) && hasTexts(value, ["id", "sentence"]) && isName(value["document"]);
}

function isTie(value: unknown): value is Tie {
  return isFields(value) && hasTexts(value, ["type"]) && isName(value["target"]);
}

function isPair(value: unknown): value is MeetingPair {
  return isFields(value) && hasTexts(value, ["a", "b", "grade"]) && [value["events"], value["persons"]].every(isTextList);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function readMeetings(value: unknown): MeetingLists {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, list]): [string, MeetingList][] => {
      if (!isFields(list) || !Array.isArray(list["pairs"]) || typeof list["total"] !== "number") return [];
      return [[key, { pairs: list["pairs"].filter(isPair), total: list["total"] }]];
    }),
  );
}

function listsOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): Record<string, Item[]> {
  if (!isFields(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([id, items]) => (Array.isArray(items) ? [[id, items.filter(isItem)]] : [])));
}

function isBilingual(value: unknown): value is Bilingual {
  return isFields(value) && hasTexts(value, ["en", "vi"]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file that a text holds, undefined where it is none. Facts in it that cannot be read are left out. */
export function readViewFile(text: string): ViewFile | undefined {
  const file = parsed(text);
  if (!isFields(file) || file["format"] !== FORMAT || file["version"] !== VERSION) return undefined;
  const { view, saved, dataVersion, headline, entities, relations } = file;
  if (typeof view !== "string" || fromPermalink(view) === undefined || !Array.isArray(entities) || !Array.isArray(relations))
    return undefined;
  return {
    dataVersion: typeof dataVersion === "string" ? dataVersion : undefined,
    saved: typeof saved === "string" ? saved : "",
    view,
    headline: isBilingual(headline) ? headline : undefined,
    entities: entities.filter(isEntity).map(withTotal),
    relations: relations.filter(isRelation),
    ties: listsOf(file["ties"], isTie),
    meetings: readMeetings(file["meetings"]),
    successors: listsOf(file["successors"], (item) => typeof item === "string"),
    evidence: listsOf(file["evidence"], isEvidence),
  };
}
