import { describe, expect, it } from "@jest/globals";
import type { EntityId } from "../../domain/ids.ts";
import { countLeaves, graphFacts, largestComponent, neighboursOf } from "../../server/dataset/graphFacts.ts";
import { pairsWhoMet } from "../../server/pairsWhoMet.ts";
import { DATASET } from "../contract/exampleDataset.ts";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestApi, openTestStore } from "../graphql/testApi.ts";

function joined(...pairs: readonly (readonly [EntityId, EntityId])[]): ReturnType<typeof neighboursOf> {
  return neighboursOf(pairs.map(([source, target]) => ({ source, target })));
}

const HOME = "country:home";

describe("graphFacts", () => {
  it("takes for a leaf what has one neighbour, however many relations join the two", () => {
    expect(countLeaves(joined(["topic:a", HOME], ["topic:a", HOME], ["topic:b", HOME]))).toBe(2);
  });

  it("measures the largest part that holds together without the home country", () => {
    const star = joined([HOME, "topic:a"], [HOME, "topic:b"], ["topic:b", "topic:c"]);
    expect(largestComponent(star)).toBe(4);
    expect(largestComponent(star, HOME)).toBe(2);
    expect(largestComponent(joined())).toBe(0);
  });

  it("counts documents, MENTIONS and reference data apart from what documents state", () => {
    const facts = graphFacts(TALKS, HOME);
    const mentions = TALKS.relations.filter(({ type }) => type === "MENTIONS").length;
    expect(facts).toMatchObject({ documents: 2, mentions, referenceRelations: 0, relations: TALKS.relations.length - mentions });
    const entities = TALKS.entities.map((entity) => (entity.kind === "COUNTRY" ? { ...entity, reference: true } : entity));
    const relations = TALKS.relations.map((relation) => (relation.type === "SIGNED" ? { ...relation, reference: true } : relation));
    const apart = graphFacts({ ...TALKS, entities, relations }, HOME);
    const countries = TALKS.entities.filter(({ kind, reference }) => kind === "COUNTRY" && !reference).length;
    const signed = relations.filter(({ type }) => type === "SIGNED").length;
    expect(apart).toMatchObject({ entities: facts.entities - countries, referenceEntities: facts.referenceEntities + countries });
    expect(apart).toMatchObject({ relations: facts.relations - signed, referenceRelations: signed });
  });

  it("counts who met whom as the question does", async () => {
    const pairs = await pairsWhoMet(TALKS, DATASET);
    const held = await openTestStore(TALKS);
    const api = await openTestApi(held.store);
    const { data } = await api.ask(`{ person: whoMetWhom { totalCount } territory: whoMetWhom(level: TERRITORY) { totalCount } }`);
    await api.close();
    await held.close();
    expect(data).toEqual({ person: { totalCount: pairs.PERSON }, territory: { totalCount: pairs.TERRITORY } });
    expect(pairs.PERSON).toBeGreaterThan(0);
  });
});
