import { foldText } from "../../../domain/names.ts";
import { isReported } from "../../../domain/modality.ts";
import { compareText, firstDifference } from "../comparing.ts";
import type { Relation } from "../entity.ts";
import { isStructural, isWeak } from "../relationText.ts";
import type { QuestionData } from "./question.ts";

interface Wish {
  readonly data: QuestionData;
  /** Ids of what the question asks about: a sentence that names them shows more. */
  readonly about: readonly string[];
  /** Relation types that tell most here, best first. */
  readonly prefer?: readonly string[];
}

interface Side {
  readonly id: string;
  readonly names: readonly string[];
}

function sidesOf({ data, about }: Wish): Side[] {
  return about.map((id) => {
    const entity = data.entities[id];
    const names = entity === undefined ? [] : [entity.name, entity.nameVi, ...entity.aliases];
    return { id, names: [...new Set(names.map((name) => ` ${foldText(name)} `))] };
  });
}

/** How many of those that the question asks about the evidence names, or the relation itself joins. */
function namedSides({ source, target, firstEvidence: [evidence] }: Relation, sides: readonly Side[]): number {
  const sentence = ` ${foldText(evidence?.sentence ?? "")} `;
  return sides.filter(({ id, names }) => source.id === id || target.id === id || names.some((name) => sentence.includes(name))).length;
}

function datedness({ start, observed, dateBasis }: Relation): number {
  if (start === null) return observed.length > 0 ? 1 : 0;
  return dateBasis === "STATED" ? 2 : 1;
}

function rank(relation: Relation, sides: readonly Side[], prefer: readonly string[]): readonly number[] {
  const place = prefer.indexOf(relation.type);
  return [
    relation.firstEvidence.length,
    isReported(relation.modality) ? 1 : 0,
    isStructural(relation) ? 0 : 1,
    isWeak(relation) ? 0 : 1,
    datedness(relation) > 0 ? 1 : 0,
    namedSides(relation, sides),
    place < 0 ? 0 : prefer.length - place,
    datedness(relation),
    relation.sourceCount,
  ];
}

/** The relation whose evidence a reader is shown first: reported, an act rather than the order of things, dated, and naming both sides. */
export function bestRelation(relations: readonly Relation[], wish: Wish): Relation | undefined {
  const sides = sidesOf(wish);
  const ranked = relations.map((relation) => ({ relation, rank: rank(relation, sides, wish.prefer ?? []) }));
  ranked.sort((a, b) =>
    firstDifference(...a.rank.map((value, at) => (b.rank[at] ?? 0) - value), compareText(a.relation.id, b.relation.id)),
  );
  return ranked[0]?.relation;
}
