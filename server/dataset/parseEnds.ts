import { kindOfId, type EntityId } from "../../domain/ids.ts";
import { KINDS, type EntityKind } from "../../domain/kinds.ts";
import { relationTypeRow } from "../../domain/relationTypes.ts";
import { declaredId, refuse, type Judging } from "./judging.ts";
import type { Triple } from "./parseTriple.ts";

function printKind(kind: EntityKind): string {
  const { prefix } = KINDS[kind];
  return /^[aeo]/.test(prefix) ? `an ${prefix}` : `a ${prefix}`;
}

function printKinds(kinds: readonly EntityKind[]): string {
  return kinds.map((kind) => KINDS[kind].prefix).join(", ");
}

function checkEndKinds(judging: Judging, field: string, { type, source, target }: Triple): void {
  const { from, to } = relationTypeRow(type);
  const [sourceKind, targetKind] = [kindOfId(source), kindOfId(target)];
  if (sourceKind === undefined || targetKind === undefined || (from.includes(sourceKind) && to.includes(targetKind))) return;
  const turned = from.includes(targetKind) && to.includes(sourceKind);
  const reason = `${type} does not go from ${printKind(sourceKind)} to ${printKind(targetKind)}`;
  const allowed = `It goes from ${printKinds(from)} to ${printKinds(to)}`;
  refuse(judging, field, { kind: "WRONG_END_KIND", reason, remedy: turned ? "Exchange the two ends" : allowed });
}

/** The two ends where both are declared; whether their kinds fit the type is judged unless an id itself is wrong. */
export function parseEnds(judging: Judging, triple: Triple): { readonly source: EntityId; readonly target: EntityId } | undefined {
  const isOneKey = judging.row.values["relation"] !== undefined;
  const source = declaredId(judging, isOneKey ? "relation" : "source", triple.source);
  const target = declaredId(judging, isOneKey ? "relation" : "target", triple.target);
  if (judging.problems.length === 0) checkEndKinds(judging, isOneKey ? "relation" : "type", triple);
  if (triple.source === triple.target) {
    refuse(judging, isOneKey ? "relation" : "target", {
      kind: "WRONG_END_KIND",
      reason: `Both ends are '${triple.source}'`,
      remedy: "Correct one end",
    });
  }
  return source === undefined || target === undefined ? undefined : { source, target };
}
