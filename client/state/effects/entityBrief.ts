import { MODALITIES } from "../../../domain/modality.ts";
import { BriefOfficersDocument, BriefPageDocument } from "../../api/generated/operations.ts";
import { ApiError } from "../../api/apiError.ts";
import type { BriefRelation, LeftOut } from "../../model/brief/briefData.ts";
import { fetchBriefRelations } from "./briefEvidence.ts";
import { fetchEntityContext } from "./entityContext.ts";
import type { BriefCall, Gathered } from "./loadBrief.ts";
import { relationPages } from "./relationPages.ts";

const ALL = [...MODALITIES];
const MOST_PARTS = 50;

/** The offices held at the parts of an entity: a province's departments, a ministry's offices. */
async function officesOfParts(call: BriefCall, id: string, relations: readonly BriefRelation[]): Promise<BriefRelation[]> {
  const parts = relations.filter(({ type, target }) => type === "PART_OF" && target.id === id).map(({ source }) => source.id);
  if (parts.length === 0) return [];
  const ids = [...new Set(parts)].slice(0, MOST_PARTS);
  const { neighbourhood } = await call.execute(BriefOfficersDocument, { ids, modalities: ALL }, call.signal);
  const known = new Set(relations.map((relation) => relation.id));
  const offices = neighbourhood.relations.map((relation) => relation.id).filter((each) => !known.has(each));
  return fetchBriefRelations(call, offices, call.signal);
}

function leftOut(what: LeftOut["what"], total: number, told: number): LeftOut[] {
  return total > told ? [{ what, count: total - told }] : [];
}

/** What is recorded of one entity. */
export async function entityBrief(call: BriefCall, id: string): Promise<Gathered> {
  const pages = await relationPages(
    async (after) => (await call.execute(BriefPageDocument, { id, modalities: ALL, after }, call.signal)).entity,
  );
  const [entity] = pages;
  if (entity === undefined) throw new ApiError("NOT_FOUND", `There is no entity ${id} in the loaded data.`);
  const own: BriefRelation[] = pages.flatMap(({ relations }) => relations.edges.map(({ node }) => node));
  const [context, offices] = await Promise.all([
    fetchEntityContext(call, { id, kind: entity.kind, signal: call.signal }),
    officesOfParts(call, id, own),
  ]);
  return {
    subjects: [entity],
    relations: [...own, ...offices],
    met: context.met,
    together: context.together,
    partners: context.partners,
    sharedPartners: [],
    sharedEvents: [],
    leftOut: [
      ...leftOut(
        { en: "relations, the oldest and undated ones", vi: "quan hệ, cũ nhất hoặc không rõ ngày" },
        entity.relations.totalCount,
        own.length,
      ),
      ...leftOut({ en: "pairs who met", vi: "cặp đã gặp nhau" }, context.metCount, context.met.length),
      ...leftOut(
        { en: "pairs who were only at the same event", vi: "cặp chỉ cùng dự sự kiện" },
        context.togetherCount,
        context.together.length,
      ),
      ...leftOut({ en: "partners with the fewest facts", vi: "đối tác ít dữ kiện nhất" }, context.partnerCount, context.partners.length),
    ],
  };
}
