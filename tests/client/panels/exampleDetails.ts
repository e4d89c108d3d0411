import type { Language } from "../../../domain/labels.ts";
import type { Entity, Evidence, Relation } from "../../../client/model/entity.ts";
import type { EntityDetail, FigureRelation, RelationDetail } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";

/** A sentence of a document, which is our summary unless told. */
export function exampleEvidence(
  documentId: string,
  more: { readonly sentence?: string; readonly language?: Language; readonly textIs?: "SOURCE" | "DIGEST" } = {},
): Evidence {
  const { sentence = `As ${documentId} says.`, language = "EN", textIs = "DIGEST" } = more;
  return {
    id: `e:${documentId}:${sentence}`,
    sentence,
    start: 0,
    end: sentence.length,
    modality: "ASSERTED",
    status: "ACCEPTED",
    attributedTo: null,
    document: { ...exampleName(documentId), publisher: "Báo", url: null, published: "2024-01-02", textIs, language },
  };
}

/** A figure, three tonnes of something, that concerns an entity. */
export function exampleFigureRelation(measure: string, of: string, more: Partial<Relation> = {}): FigureRelation {
  const value = { measure, value: 3, unit: "tonnes", currency: null, modifier: null, change: null, base: null, rank: null };
  return {
    ...exampleRelation("figure:f", "CONCERNS", of, more),
    source: { ...exampleEntity("figure:f"), ...exampleName("figure:f"), ...value, start: null, end: null, also: [], disputedBy: [] },
  };
}

/** What the panel of a relation shows. */
export function exampleRelationDetail(relation: Relation, evidence: readonly Evidence[]): RelationDetail {
  return { ...relation, confidence: null, evidence: [...evidence] };
}

/** What the panel of an entity shows: its relations, each with the sentences that state it; `more` relations are recorded and not listed. */
export function exampleEntityDetail(
  entity: Entity,
  facts: readonly { readonly relation: Relation; readonly evidence: readonly Evidence[] }[],
  more: { readonly left?: number; readonly figures?: EntityDetail["context"]["figures"] } = {},
): EntityDetail {
  const { left = 0, figures = [] } = more;
  const allRelations = facts.map(({ relation, evidence }) => ({
    ...relation,
    firstEvidence: evidence.slice(0, 1),
    statedBy: evidence.map(({ document }) => ({ document })),
  }));
  return {
    ...entity,
    relations: {
      totalCount: allRelations.length + left,
      pageInfo: { hasNextPage: left > 0, endCursor: null },
      edges: allRelations.map((node) => ({ node })),
    },
    allRelations,
    context: {
      met: [],
      metCount: 0,
      together: [],
      togetherCount: 0,
      partners: [],
      partnerCount: 0,
      figures,
      figureCount: figures.length,
    },
  };
}
