import type { Problem } from "../documents/problem.ts";

interface Rejects {
  readonly entityProblems: readonly { readonly id?: string; readonly problem: Problem }[];
  readonly fileProblems: readonly Problem[];
  readonly unreadable: readonly { readonly file: string; readonly ids: readonly string[] }[];
  readonly blocked: ReadonlyMap<string, number>;
}

function withCount(problem: Problem, count: number): Problem {
  if (count === 0) return problem;
  return {
    ...problem,
    remedy: `${problem.remedy}; until then ${count === 1 ? "one relation that needs it is" : `${count} relations that need it are`} left out too`,
  };
}

/** The problems of files and entities, each saying how many relations it takes with it. A refused id is counted at its first problem. */
export function printRejects({ entityProblems, fileProblems, unreadable, blocked }: Rejects): readonly Problem[] {
  const left = new Map(blocked);
  const take = (ids: readonly string[]): number => {
    const count = ids.reduce((sum, id) => sum + (left.get(id) ?? 0), 0);
    for (const id of ids) left.delete(id);
    return count;
  };
  const ofEntities = entityProblems.map(({ id, problem }) => withCount(problem, id === undefined ? 0 : take([id])));
  const ofFiles = fileProblems.map((problem) => withCount(problem, take(unreadable.find(({ file }) => file === problem.file)?.ids ?? [])));
  return [...ofEntities, ...ofFiles];
}
