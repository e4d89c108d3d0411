import { createHash } from "node:crypto";

import { canonicalJson } from "../../../domain/canonicalJson.ts";

/** Rises with the shape of stored rows, so that a newer Whomet writes again what an older one stored differently. */
const ROW_SHAPE = 2;

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What a load compares a record by: equal exactly where a second write would store the same. */
export function contentHash(record: object): string {
  return sha256(`${ROW_SHAPE}${canonicalJson(record)}`).slice(0, 32);
}
