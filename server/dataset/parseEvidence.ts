import type { EntityId } from "../../domain/ids.ts";
import { declaredId, refuse, type Judging } from "./judging.ts";
import { locateSentence, type Offsets } from "./locateSentence.ts";

/** The place in a document that states a relation. */
export interface EvidencePlace {
  readonly document: EntityId;
  readonly sentence: string;
  readonly offsets: Offsets;
}

/** Where the document states it, or undefined and a problem. */
export function parseEvidence(judging: Judging, occurrence: number | undefined): EvidencePlace | undefined {
  const { document = "", sentence = "" } = judging.row.values;
  const missing = [document === "" ? "document" : "", sentence === "" ? "sentence" : ""].filter((field) => field !== "");
  if (missing.length > 0 || typeof document !== "string" || typeof sentence !== "string") {
    refuse(judging, missing[0] ?? "sentence", {
      kind: "NO_EVIDENCE",
      reason: `The relation has no evidence: it names no ${missing.join(" and no ")}`,
      remedy: "Give the document and the exact sentence that states it",
    });
    return undefined;
  }
  const id = declaredId(judging, "document", document);
  const record = id === undefined ? undefined : judging.declared.catalogue.get(id)?.record;
  if (id === undefined || record === undefined) return undefined;
  const located = locateSentence(sentence.trim(), record, occurrence);
  if ("offsets" in located) return { document: id, sentence: sentence.trim(), offsets: located.offsets };
  refuse(judging, located.field, located.refusal);
  return undefined;
}
