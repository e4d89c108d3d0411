import { WhometError } from "../../errors.ts";

/** Lists whose cursors differ, so that a cursor of one is refused by another. */
export type CursorList = "entities" | "relations" | "neighbourhood" | "evidence" | "meetings" | "partners" | "matrix" | "changes";

function malformed(list: CursorList): WhometError {
  return new WhometError(
    "BAD_REQUEST",
    `"after" is no cursor of ${list}; pass the cursor of an edge or of pageInfo.endCursor unchanged, or leave it out`,
  );
}

/** An opaque cursor: the sort key of an item and its id. */
export function encodeCursor(list: CursorList, key: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...key]), "utf8").toString("base64url");
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The sort key and id that a cursor holds; BAD_REQUEST where it is none of this list. */
export function decodeCursor(list: CursorList, cursor: string): readonly string[] {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts[0] !== list || !parts.every((part) => typeof part === "string")) throw malformed(list);
  const key: readonly string[] = parts.slice(1);
  if (encodeCursor(list, key) !== cursor) throw malformed(list);
  return key;
}

/** The key of `after`, which has as many parts as `start`, or `start` where there is no cursor. */
export function keyAfter<Key extends Readonly<Record<string, string>>>(
  list: CursorList,
  after: string | undefined,
  start: Key,
): Record<keyof Key, string> {
  if (after === undefined) return start;
  const parts = decodeCursor(list, after);
  const names = Object.keys(start);
  if (parts.length !== names.length) throw malformed(list);
  return Object.fromEntries(names.map((name, index) => [name, parts[index] ?? ""])) as Record<keyof Key, string>;
}
