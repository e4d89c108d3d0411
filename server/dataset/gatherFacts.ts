import type { QualifierRecord, RelationId } from "../../domain/records.ts";
import { relationTypeRow, type RelationType } from "../../domain/relationTypes.ts";
import type { Problem } from "../documents/problem.ts";
import { mergeDated, type Dated } from "./dating.ts";
import type { Refusal } from "./fields.ts";
import type { Statement } from "./parseStatement.ts";
import { printPlace } from "./place.ts";
import { relationIdOf } from "./relationIdentity.ts";

/** What one or more statements say: they share their identity and do not contradict each other. */
export interface Fact {
  readonly id: RelationId;
  readonly statements: readonly Statement[];
  readonly role?: string;
  readonly qualifiers: readonly QualifierRecord[];
  readonly dated: Dated;
}

/** The role of everybody who is at an event: any other says more. */
const GENERIC_ROLE = "attendee";

/** What an entity or a text distinguishes by: the id where there is one, so that a new name does not make a new relation. */
function identityText({ entity, text }: QualifierRecord): string {
  return entity ?? text;
}

/** The id of the relation that a statement is evidence of. */
function idOf({ type, source, target, qualifiers, dated }: Statement): RelationId {
  const texts = Object.fromEntries(qualifiers.map((qualifier) => [qualifier.name, identityText(qualifier)]));
  return relationIdOf({ type, source, target, qualifiers: texts, start: dated.start, end: dated.end });
}

function mergeRoles(a: string | undefined, b: string | undefined): { readonly role?: string } | undefined {
  const role = a === undefined || a === GENERIC_ROLE ? (b ?? a) : a;
  if (b !== undefined && b !== GENERIC_ROLE && b !== role) return undefined;
  return role === undefined ? {} : { role };
}

function clashingQualifier(fact: Fact, statement: Statement): QualifierRecord | undefined {
  const distinguishing: readonly string[] = relationTypeRow(statement.type).distinguishedBy;
  return statement.qualifiers.find((qualifier) => {
    const before = fact.qualifiers.find(({ name }) => name === qualifier.name);
    return before !== undefined && !distinguishing.includes(qualifier.name) && identityText(before) !== identityText(qualifier);
  });
}

function printTypes(type: RelationType): string {
  const names = relationTypeRow(type).distinguishedBy;
  return names.length === 0 ? "" : `, or tell the two apart by ${names.join(", ")}`;
}

function refuseClash(fact: Fact, statement: Statement): { readonly field: string; readonly refusal: Refusal } | undefined {
  const [first] = fact.statements;
  const at = first === undefined ? "" : ` at ${printPlace(first.place)}`;
  const repeated = fact.statements.find(
    ({ document, offsets }) => document === statement.document && offsets.start === statement.offsets.start,
  );
  if (repeated !== undefined) {
    const turned = repeated.source === statement.target ? ", in the other direction of a symmetric type," : "";
    return {
      field: "relation",
      refusal: {
        kind: "DUPLICATE_STATEMENT",
        reason: `The same relation is already stated${turned} by the same sentence at ${printPlace(repeated.place)}`,
        remedy: `Take one away${printTypes(statement.type)}`,
      },
    };
  }
  const conflict = (field: string, reason: string) => ({
    field,
    refusal: {
      kind: "CONFLICT" as const,
      reason: `${reason}, but the same relation says otherwise${at}`,
      remedy: `Correct one${printTypes(statement.type)}`,
    },
  });
  if (mergeRoles(fact.role, statement.role) === undefined) return conflict("role", `The role is '${statement.role ?? ""}'`);
  const qualifier = clashingQualifier(fact, statement);
  if (qualifier !== undefined) return conflict(qualifier.name, `'${qualifier.name}' is '${qualifier.text}'`);
  if (mergeDated(fact.dated, statement.dated) === undefined)
    return conflict("date", `The date is ${statement.dated.start ?? "open"} to ${statement.dated.end ?? "open"}`);
  return undefined;
}

function mergeInto(fact: Fact, statement: Statement): Fact {
  const added = statement.qualifiers.filter(({ name }) => !fact.qualifiers.some((before) => before.name === name));
  return {
    ...fact,
    statements: [...fact.statements, statement],
    qualifiers: [...fact.qualifiers, ...added],
    dated: mergeDated(fact.dated, statement.dated) ?? fact.dated,
    ...mergeRoles(fact.role, statement.role),
  };
}

/** Puts statements of the same relation together. One that contradicts or repeats an earlier one is a problem and is left out. */
export function gatherFacts(statements: readonly Statement[]): {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  /** Relations of which a statement was left out. */
  readonly clashing: readonly RelationId[];
} {
  const facts = new Map<RelationId, Fact>();
  const problems: Problem[] = [];
  const clashing: RelationId[] = [];
  for (const statement of statements) {
    const id = idOf(statement);
    const fact = facts.get(id);
    const clash = fact === undefined ? undefined : refuseClash(fact, statement);
    if (clash !== undefined) {
      problems.push({ ...clash.refusal, ...statement.place, field: clash.field });
      clashing.push(id);
    } else if (fact !== undefined) facts.set(id, mergeInto(fact, statement));
    else
      facts.set(id, {
        id,
        statements: [statement],
        qualifiers: statement.qualifiers,
        dated: statement.dated,
        ...(statement.role === undefined ? {} : { role: statement.role }),
      });
  }
  return { facts: [...facts.values()], problems, clashing };
}
