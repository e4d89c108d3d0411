import type { Entity, Relation } from "../model/entity.ts";
import { NO_DATA, type MetPair, type Question, type QuestionData, type QuestionRequest, type Slots } from "../model/questions/question.ts";
import type { Execute } from "./execute.ts";
import { EntitiesDocument, NeighbourhoodDocument, WhoMetWhomDocument } from "./generated/operations.ts";

interface Brought {
  readonly entities: readonly (Entity | null)[];
  readonly relations: readonly Relation[];
  readonly pairs: readonly MetPair[];
}

async function runRequest(execute: Execute, request: QuestionRequest): Promise<Brought> {
  switch (request.operation) {
    case "neighbourhood": {
      const { neighbourhood } = await execute(NeighbourhoodDocument, request.variables);
      return { entities: neighbourhood.nodes, relations: neighbourhood.relations, pairs: [] };
    }
    case "entities": {
      const { entities } = await execute(EntitiesDocument, request.variables);
      return { entities, relations: [], pairs: [] };
    }
    case "whoMetWhom": {
      const { whoMetWhom } = await execute(WhoMetWhomDocument, request.variables);
      const pairs = whoMetWhom.edges.map(({ node }) => ({
        a: node.a.id,
        b: node.b.id,
        events: node.events.map(({ id }) => id),
        first: node.first,
        last: node.last,
      }));
      return { entities: whoMetWhom.edges.flatMap(({ node }) => [node.a, node.b]), relations: [], pairs };
    }
  }
}

function merged(data: QuestionData, brought: readonly Brought[]): QuestionData {
  const entities = { ...data.entities };
  const relations = { ...data.relations };
  for (const part of brought) {
    for (const entity of part.entities) if (entity !== null) entities[entity.id] = entity;
    for (const relation of part.relations) relations[relation.id] = relation;
  }
  return { ...data, entities, relations, pairs: [...data.pairs, ...brought.flatMap(({ pairs }) => pairs)] };
}

/** Runs a question's requests step by step and gathers what they bring. */
export async function askQuestion(
  execute: Execute,
  { question, slots, homeCountry }: { question: Question; slots: Slots; homeCountry?: string },
): Promise<QuestionData> {
  let data: QuestionData = homeCountry === undefined ? NO_DATA : { ...NO_DATA, homeCountry };
  for (const step of question.steps) {
    const brought = await Promise.all(step(slots, data).map((request) => runRequest(execute, request)));
    data = merged(data, brought);
  }
  return data;
}
