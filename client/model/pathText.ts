import type { Language } from "../../domain/labels.ts";
import { inLanguage } from "../../domain/labels.ts";
import { isReported } from "../../domain/modality.ts";
import { isRelationType, RELATION_TYPE_NAMES, relationTypeRow, type Bilingual, type Strength } from "../../domain/relationTypes.ts";
import { labelOf, type EntityName, type Relation } from "./entity.ts";
import { inverseClause, isStructural, isWeak, verbOf, whenText } from "./relationText.ts";

/** A path as the server gives it: one more node than relations. */
export interface PathParts {
  readonly nodes: readonly EntityName[];
  readonly relations: readonly Relation[];
}

/** How many hops of a path are of which strength. */
export function countStrengths({ relations }: PathParts): Readonly<Record<Strength, number>> {
  const weak = relations.filter(isWeak).length;
  const structural = relations.filter(isStructural).length;
  return { WEAK: weak, STRUCTURAL: structural, STRONG: relations.length - weak - structural };
}

/** True where every hop is an act of somebody: no shared place, no "is part of". */
export function isAllStrong(path: PathParts): boolean {
  return countStrengths(path).STRONG === path.relations.length;
}

/** The relation types that are no strong connection. */
export function notStrongTypes(): string[] {
  return RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).strength !== "STRONG");
}

const SHARED: Readonly<Record<string, Bilingual>> = {
  HELD_IN: { en: "a place", vi: "địa điểm" },
  MEMBER_OF: { en: "a membership", vi: "tư cách thành viên" },
  CONTRIBUTES_TO: { en: "what they contribute to", vi: "nơi cùng đóng góp" },
  EXPORTS: { en: "a product", vi: "mặt hàng" },
  SPOKE_ABOUT: { en: "what was spoken about", vi: "điều được nói đến" },
  CONCERNS: { en: "a subject", vi: "chủ đề" },
};
const SHARED_OTHER: Bilingual = { en: "a mention", vi: "một lần nhắc đến" };

/** Why a hop is weak: "only share a place: Hà Nội"; where what is shared is an end itself, "only a membership". */
export function weakText(relation: Relation, { nodes }: PathParts, language: Language): string {
  const what = inLanguage(SHARED[relation.type] ?? SHARED_OTHER, language);
  const isInner = nodes.slice(1, -1).some(({ id }) => id === relation.target.id);
  if (!isInner) return language === "VI" ? `chỉ là ${what}` : `only ${what}`;
  const name = labelOf(relation.target, language);
  return language === "VI" ? `chỉ có chung ${what}: ${name}` : `only share ${what}: ${name}`;
}

const ROLE_VERBS: Readonly<Record<string, Bilingual>> = {
  chair: { en: "chaired", vi: "đã chủ trì" },
  speaker: { en: "spoke at", vi: "đã phát biểu tại" },
  leader: { en: "led a delegation at", vi: "đã dẫn đầu đoàn dự" },
  witness: { en: "witnessed a signing at", vi: "đã chứng kiến lễ ký tại" },
  signatory: { en: "signed at", vi: "đã ký tại" },
};

function verb(relation: Relation, language: Language): string {
  const own = relation.type === "ATTENDED" && isReported(relation.modality) ? ROLE_VERBS[relation.role ?? ""] : undefined;
  return own === undefined ? verbOf(relation, language) : inLanguage(own, language);
}

interface Clause {
  readonly text: string;
  /** The end that stands last, so that the next clause may hang on it. */
  readonly last: string;
}

/** The relation read from one of its ends where its verb allows that: "A chaired X", "X was attended by B". */
function clauseFrom(at: string | undefined, relation: Relation, language: Language): Clause {
  const [source, target] = [labelOf(relation.source, language), labelOf(relation.target, language)];
  if (relation.source.id === at || !isReported(relation.modality))
    return { text: `${source} ${verb(relation, language)} ${target}`, last: relation.target.id };
  return { text: `${target} ${inverseClause(relation, source, language)}`, last: relation.source.id };
}

const HANGING = / (?:about|at|for|from|in|of|on|to|with)$/;

/** "where B spoke", "which B attended", "which is supplied by B"; in Vietnamese "nơi B đã phát biểu", "có sự tham dự của B". */
function objectClause(relation: Relation, language: Language): string {
  const name = labelOf(relation.source, language);
  const words = verb(relation, language);
  const preposition = language === "VI" ? / tại$/ : / at$/;
  if (preposition.test(words)) return `${language === "VI" ? "nơi" : "where"} ${name} ${words.replace(preposition, "")}`;
  if (language === "VI") return isReported(relation.modality) ? inverseClause(relation, name, language) : `mà ${name} ${words}`;
  // "which B calls on": a preposition left hanging reads as if B were called on.
  if (HANGING.test(words) && isReported(relation.modality))
    return `${relativeOf(relation.target)} ${inverseClause(relation, name, language)}`;
  return `${relation.target.kind === "OFFICIAL" ? "whom" : "which"} ${name} ${words}`;
}

function relativeOf({ kind }: EntityName): string {
  return kind === "OFFICIAL" ? "who" : "which";
}

/** "who holds office at C", "which was held in Hà Nội"; Vietnamese needs no pronoun. */
function subjectClause(relation: Relation, language: Language): string {
  const core = `${verb(relation, language)} ${labelOf(relation.target, language)}`;
  return language === "VI" ? core : `${relativeOf(relation.source)} ${core}`;
}

/** A relation that says the same of both ends, read from the one that the path comes from: "B worked with A" as "A worked with B". */
function readFrom(at: string | undefined, relation: Relation): Relation {
  const isSymmetric = isRelationType(relation.type) && relationTypeRow(relation.type).symmetric;
  if (!isSymmetric || relation.target.id !== at) return relation;
  return { ...relation, source: relation.target, target: relation.source };
}

/** The path as one sentence of ours: "A chaired X, 12 Jan 2023, where B spoke". */
export function pathSentence({ nodes, relations }: PathParts, language: Language): string {
  let sentence = "";
  let lastNamed: string | undefined;
  let lastDate: string | undefined;
  for (const [index, stated] of relations.entries()) {
    const at = nodes[index]?.id;
    const relation = readFrom(at, stated);
    const follows = index > 0 && lastNamed === at;
    const isSubject = relation.source.id === at;
    const clause = clauseFrom(at, relation, language);
    if (!follows) sentence += `${index === 0 ? "" : "; "}${clause.text}`;
    else sentence += `, ${isSubject ? subjectClause(relation, language) : objectClause(relation, language)}`;
    lastNamed = !follows ? clause.last : isSubject ? relation.target.id : undefined;
    const date = whenText(relation, language);
    if (date !== undefined && date !== lastDate) sentence += `, ${date}`;
    lastDate = date ?? lastDate;
  }
  return sentence;
}

/** The strength of a type in words for a hop that is no act. */
export function structureText(relation: Relation, language: Language): string {
  const name = isRelationType(relation.type) ? inLanguage(relationTypeRow(relation.type).label, language) : relation.type;
  return language === "VI" ? `theo cơ cấu: “${name}”` : `structural: “${name}”`;
}
