import type { EntityId } from "../../domain/ids.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import type { Source } from "../documents/readSource.ts";
import { catalogueEntities, type Catalogue } from "./catalogue.ts";
import { checkMinimum } from "./checkMinimum.ts";
import { figuresWithoutSubject } from "./figuresWithoutSubject.ts";
import { gatherFacts, type Fact } from "./gatherFacts.ts";
import { parseManifest, type Manifest } from "./manifest.ts";
import { parseDocument, parseEntity, type DeclaredEntity } from "./parseEntity.ts";
import { parseStatement, type Statement } from "./parseStatement.ts";
import { printRejects } from "./printRejects.ts";
import { heldBy } from "./heldBy.ts";

declare const validated: unique symbol;

/** A dataset that keeps every rule: what validation let through. Only `validateDataset` makes one. */
export interface ValidDataset {
  readonly [validated]: true;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly facts: readonly Fact[];
  /** Ids of entities and relations whose rows were refused, and of documents of which such a row does not tell what it stated. */
  readonly rejectedIds: readonly string[];
  /** False where a whole file, or what a row spoke of, could not be read, so that nothing can be said of what it stated before. */
  readonly isComplete: boolean;
}

/** `dataset` is undefined where it cannot be loaded at all: no valid dataset.yaml, or fewer facts than it asks for. */
export interface Validation {
  readonly dataset?: ValidDataset;
  readonly problems: readonly Problem[];
}

/** A problem of an entity's entry, with the id that it takes away. */
interface EntityProblem {
  readonly id?: string;
  readonly problem: Problem;
}

interface JudgedEntities {
  readonly catalogue: Catalogue;
  readonly problems: readonly EntityProblem[];
}

interface JudgedRelations {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
  readonly refused: readonly RawRow[];
  /** How many relations each refused id takes with it. */
  readonly blocked: ReadonlyMap<string, number>;
}

function judgeEntities(source: Source): JudgedEntities {
  const rows = [
    ...source.documents.map((row) => ({ row, parsed: parseDocument(row) })),
    ...source.entities.map((row) => ({ row, parsed: parseEntity(row) })),
  ];
  const declared: DeclaredEntity[] = [];
  const problems: EntityProblem[] = [];
  for (const { row, parsed } of rows) {
    const id = row.values["id"];
    if ("value" in parsed) declared.push(parsed.value);
    else for (const problem of parsed.problems) problems.push({ problem, ...(typeof id === "string" ? { id } : {}) });
  }
  const { catalogue, refused } = catalogueEntities(declared);
  return { catalogue, problems: [...problems, ...refused] };
}

function judgeRelations(rows: readonly RawRow[], catalogue: Catalogue, rejected: ReadonlySet<string>): JudgedRelations {
  const statements: Statement[] = [];
  const problems: Problem[] = [];
  const refused: RawRow[] = [];
  const blocked = new Map<string, number>();
  for (const row of rows) {
    const parsed = parseStatement(row, { catalogue, rejected });
    if ("value" in parsed) {
      statements.push(parsed.value);
      continue;
    }
    refused.push(row);
    problems.push(...parsed.problems);
    for (const id of new Set(parsed.blockedBy)) blocked.set(id, (blocked.get(id) ?? 0) + 1);
  }
  return { statements, problems, refused, blocked };
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ file, line, field, reason }: Problem): string => JSON.stringify([file, line, field, reason]);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/**
 * Judges everything that a source folder holds and says all that is wrong with it at once; what is right is kept beside it. One mistake gives
 * one problem: relations that name a refused entity are refused too, and counted at its entry instead of being reported each.
 */
export function validateDataset(source: Source): Validation {
  const manifest = source.dataset === undefined ? { problems: [] } : parseManifest(source.dataset);
  const entities = judgeEntities(source);
  const figures = figuresWithoutSubject(entities.catalogue, source.relations);
  const bare = new Set(figures.map(({ id }) => id));
  const catalogue = new Map([...entities.catalogue].filter(([id]) => !bare.has(id)));
  const entityProblems = [...entities.problems, ...figures];
  const unreadable = source.unreadable.flatMap(({ ids }) => ids);
  const rejected = new Set([...entityProblems.flatMap(({ id }) => id ?? []), ...unreadable].filter((id) => !catalogue.has(id as EntityId)));
  const relations = judgeRelations(source.relations, catalogue, rejected);
  const { facts, problems: clashes, clashing } = gatherFacts(relations.statements);
  const isOurs = "value" in manifest ? manifest.value : undefined;
  const shortfalls =
    isOurs === undefined || source.dataset === undefined ? [] : checkMinimum(isOurs.minimum, { catalogue, facts }, source.dataset);
  const found = [
    ...printRejects({ entityProblems, fileProblems: source.problems, unreadable: source.unreadable, blocked: relations.blocked }),
    ...("problems" in manifest ? manifest.problems : []),
    ...relations.problems,
    ...clashes,
    ...shortfalls,
  ];
  const problems = inOrder(withoutRepeats(found));
  if (isOurs === undefined || shortfalls.length > 0) return { problems };
  const held = relations.refused.map(heldBy);
  const rejectedIds = [...rejected, ...clashing, ...held.flatMap(({ ids }) => ids)];
  const isComplete = source.unreadable.length === 0 && held.every(({ isKnown }) => isKnown);
  return { problems, dataset: { manifest: isOurs, catalogue, facts, rejectedIds, isComplete } as unknown as ValidDataset };
}
