import { MODALITIES } from "../../../domain/modality.ts";
import { BriefAmongDocument, EntitiesDocument } from "../../api/generated/operations.ts";
import type { BriefSubject } from "../../model/brief/briefSubject.ts";
import { fetchBriefRelations } from "./briefEvidence.ts";
import { inChunks } from "./inChunks.ts";
import type { BriefCall, Gathered } from "./loadBrief.ts";

/** What a brief tells at most of a selection: beyond it, nobody reads it as a page. */
const MOST_ENTITIES = 60;
const MOST_RELATIONS = 400;

type Many = Extract<BriefSubject, { about: "path" | "selection" }>;

async function relationIds({ execute, signal }: BriefCall, subject: Many): Promise<readonly string[]> {
  if (subject.relations.length > 0 || subject.entities.length < 2) return subject.relations;
  const ids = subject.entities.slice(0, 2_000);
  const { subgraph } = await execute(BriefAmongDocument, { ids, modalities: [...MODALITIES] }, signal);
  return subgraph.relations.map(({ id }) => id);
}

/** What is recorded among selected entities, or along a path, hop by hop. */
export async function selectionBrief(call: BriefCall, subject: Many): Promise<Gathered> {
  const ids = await relationIds(call, subject);
  const told = subject.entities.slice(0, MOST_ENTITIES);
  const [relations, subjects] = await Promise.all([
    fetchBriefRelations(call, ids.slice(0, MOST_RELATIONS), call.signal),
    inChunks(told, async (some) => (await call.execute(EntitiesDocument, { ids: some }, call.signal)).entities),
  ]);
  const leftOut = [
    { what: { en: "entities", vi: "thực thể" }, count: subject.entities.length - told.length },
    { what: { en: "relations", vi: "quan hệ" }, count: ids.length - Math.min(ids.length, MOST_RELATIONS) },
  ].filter(({ count }) => count > 0);
  return { subjects, relations, met: [], together: [], partners: [], sharedPartners: [], sharedEvents: [], leftOut };
}
