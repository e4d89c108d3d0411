import { isEntityId, type EntityId } from "../../domain/ids.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Refusal } from "./fields.ts";
import { nearest } from "./nearest.ts";
import { refuseId } from "./parseEntity.ts";
import { problemOf } from "./parseRow.ts";

/** What statements are judged against. `rejected`: ids whose own entry was refused. */
export interface Declared {
  readonly catalogue: Catalogue;
  readonly rejected: ReadonlySet<string>;
}

/** A row of relations/ on its way through the rules, gathering what is wrong with it. */
export interface Judging {
  readonly row: RawRow;
  readonly declared: Declared;
  readonly problems: Problem[];
  /** Ids that the row names and whose own entry was refused. */
  readonly blockedBy: string[];
}

/** Adds a problem at the line of the field. */
export function refuse({ row, problems }: Judging, field: string, refusal: Refusal): void {
  problems.push(problemOf(row, field, refusal));
}

/** The same name under another kind, else the nearest name of the same kind. */
function suggestId(id: string, catalogue: Catalogue): string {
  const [prefix = "", slug = ""] = id.split(":", 2);
  const ids = [...catalogue.keys()];
  const twin = ids.find((other) => other.endsWith(`:${slug}`) && !other.startsWith("document:"));
  const near = nearest(
    slug,
    ids.filter((other) => other.startsWith(`${prefix}:`)).map((other) => other.slice(prefix.length + 1)),
  );
  const meant = twin ?? (near === undefined ? undefined : `${prefix}:${near}`);
  return meant === undefined ? "" : ` (did you mean '${meant}'?)`;
}

/** The id where it is declared. Else a problem, or a block where its own entry is the problem. */
export function declaredId(judging: Judging, field: string, id: string): EntityId | undefined {
  const { catalogue, rejected } = judging.declared;
  if (isEntityId(id) && catalogue.has(id)) return id;
  if (rejected.has(id)) {
    judging.blockedBy.push(id);
    return undefined;
  }
  const folder = field === "document" ? "documents/" : "entities/";
  const missing: Refusal = {
    kind: "MISSING_END",
    reason: `'${id}' is not declared${suggestId(id, catalogue)}`,
    remedy: `Declare it in ${folder} or correct the id`,
  };
  refuse(judging, field, refuseId(id) ?? missing);
  return undefined;
}
