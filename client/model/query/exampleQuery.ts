import type { Bilingual } from "../../../domain/relationTypes.ts";

/** A saved query that answers a question of the domain. `variables` is JSON text; empty where the query takes none. */
export interface ExampleQuery {
  readonly id: string;
  readonly title: Bilingual;
  readonly answers: Bilingual;
  readonly query: string;
  readonly variables: string;
}

const HEAD_LINE = /^# (title\.en|title\.vi|answers\.en|answers\.vi|variables): (.+)$/;

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json) as unknown, null, 2);
}

/** An example from its file, whose head comments hold the titles, what it answers and the variables. Throws where a line of the head is missing. */
export function parseExample(id: string, text: string): ExampleQuery {
  const head = new Map<string, string>();
  const lines = text.split("\n");
  for (const line of lines) {
    const [, name, value] = HEAD_LINE.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    head.set(name, value);
  }
  const told = (name: string): string => {
    const value = head.get(name);
    if (value === undefined) throw new Error(`The example ${id} lacks the line "# ${name}: …" at its head.`);
    return value;
  };
  const variables = head.get("variables");
  return {
    id,
    title: { en: told("title.en"), vi: told("title.vi") },
    answers: { en: told("answers.en"), vi: told("answers.vi") },
    query: lines.slice(head.size).join("\n").trim(),
    variables: variables === undefined ? "" : indented(variables),
  };
}
