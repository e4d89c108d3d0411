import { bodiesOf, findFault } from "./checkAnswers.ts";
import type { Contestant } from "./contestants.ts";
import { amountFor, CONNECTIONS, measure, type Measurement } from "./measure.ts";
import type { QuestionName, Questions } from "./questions.ts";

/** What was measured of one server with one question. */
export interface Result {
  readonly question: QuestionName;
  readonly name: string;
  readonly engine: string;
  /** Why it was not measured. */
  readonly fault?: string;
  readonly rounds: readonly Measurement[];
}

export interface Plan {
  readonly rounds: number;
  /** About how long one server is asked one question in one round. */
  readonly secondsEach: number;
}

interface Entrant {
  readonly contestant: Contestant;
  readonly bodies: readonly string[];
  readonly fault: string | undefined;
  readonly rounds: Measurement[];
}

interface Asked {
  readonly question: QuestionName;
  readonly questions: Questions;
  readonly plan: Plan;
}

async function enter(contestant: Contestant, reference: Contestant, { question, questions, plan }: Asked): Promise<Entrant> {
  const bodies = bodiesOf(contestant.api, question, questions);
  const fault = await findFault(contestant, reference, { name: question, questions });
  const amount = fault === undefined ? await amountFor(contestant.server.url, bodies, plan.secondsEach) : 0;
  const failing = amount === 0 && fault === undefined ? "fails with eight connections" : fault;
  console.error(`${question}: ${contestant.name} on ${contestant.engine} ${failing ?? "answers rightly"}`);
  return { contestant, bodies, fault: failing, rounds: [] };
}

/** One question to all servers: answers are compared with the first server's, then rounds go from server to server, each beginning with another. */
async function measureQuestion(contestants: readonly Contestant[], asked: Asked): Promise<readonly Result[]> {
  const [reference] = contestants;
  if (reference === undefined) return [];
  const entrants: Entrant[] = [];
  for (const contestant of contestants) entrants.push(await enter(contestant, reference, asked));
  // Counted once more when all have run: the first ones met a database that was still cold.
  const amounts = new Map<Entrant, number>();
  for (const entrant of entrants.filter(({ fault }) => fault === undefined))
    amounts.set(entrant, await amountFor(entrant.contestant.server.url, entrant.bodies, asked.plan.secondsEach));
  for (let round = 0; round < asked.plan.rounds; round += 1) {
    const shift = round % entrants.length;
    for (const entrant of [...entrants.slice(shift), ...entrants.slice(0, shift)]) {
      const amount = amounts.get(entrant);
      if (amount !== undefined)
        entrant.rounds.push(await measure(entrant.contestant.server.url, entrant.bodies, Math.max(amount, CONNECTIONS)));
    }
  }
  return entrants.map(({ contestant: { name, engine }, fault, rounds }) => ({
    question: asked.question,
    name,
    engine,
    ...(fault === undefined ? {} : { fault }),
    rounds,
  }));
}

/** Some questions to all servers. */
export async function measureRounds(
  contestants: readonly Contestant[],
  questions: Questions,
  plan: Plan & { readonly asked: readonly QuestionName[] },
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const question of plan.asked) results.push(...(await measureQuestion(contestants, { question, questions, plan })));
  return results;
}
