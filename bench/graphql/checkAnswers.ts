import { z } from "zod";
import type { Api, Digest } from "./api.ts";
import type { Contestant } from "./contestants.ts";
import type { QuestionName, Questions } from "./questions.ts";

/** Questions of each kind whose answers are compared before anything is timed. */
const COMPARED = 8;

const answer = z.object({ data: z.unknown().optional(), errors: z.array(z.object({ message: z.string() })).optional() });

/** The bodies of all requests of one kind. */
export function bodiesOf(api: Api, name: QuestionName, questions: Questions): readonly string[] {
  return questions[name].map((variables) => JSON.stringify({ query: api[name].query, variables }));
}

async function ask(contestant: Contestant, name: QuestionName, body: string): Promise<Digest> {
  const response = await fetch(contestant.server.url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = answer.parse(await response.json());
  if (errors !== undefined)
    throw new Error(`${contestant.name} on ${contestant.engine} refuses "${name}": ${errors[0]?.message ?? "no reason"}`);
  return contestant.api[name].toDigest(data);
}

/** What two answers differ in, or undefined. A search must find what was sought; its other hits are a matter of scoring. */
function difference(expected: Digest, found: Digest): string | undefined {
  for (const part of ["entities", "relations", "counts"] as const) {
    const missing = expected[part].filter((text) => !found[part].includes(text));
    const extra = found[part].filter((text) => !expected[part].includes(text));
    if (missing.length + extra.length > 0)
      return `${part}: ${missing.length} missing (${missing[0] ?? "-"}), ${extra.length} too many (${extra[0] ?? "-"})`;
  }
  return undefined;
}

function fault(
  name: QuestionName,
  question: Questions[QuestionName][number],
  [expected, found]: readonly [Digest, Digest],
): string | undefined {
  if (name !== "search" || !("sought" in question)) return difference(expected, found);
  return found.entities.includes(question.sought) ? undefined : `does not find ${question.sought}`;
}

/** Why a server's answers to one kind of question are wrong, by comparing some of them with those of the reference; undefined where they are right. */
export async function findFault(
  contestant: Contestant,
  reference: Contestant,
  { name, questions }: { readonly name: QuestionName; readonly questions: Questions },
): Promise<string | undefined> {
  const [bodies, expectedBodies] = [bodiesOf(contestant.api, name, questions), bodiesOf(reference.api, name, questions)];
  for (const [index, question] of questions[name].slice(0, COMPARED).entries()) {
    try {
      const expected = await ask(reference, name, expectedBodies[index] ?? "");
      const found = await ask(contestant, name, bodies[index] ?? "");
      const wrong = fault(name, question, [expected, found]);
      if (wrong !== undefined) return wrong;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  return undefined;
}
