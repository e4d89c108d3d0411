import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { matchName } from "../../domain/nameMatch.ts";
import { foldName } from "../../domain/names.ts";
import { finish } from "../../domain/steps.ts";
import { createFindNames, type NameHit, type NameQuestion } from "../../server/store/reader/findNames.ts";
import { buildNameIndex, type NamedEntity } from "../../server/store/reader/nameIndex.ts";
import { compareStanding } from "../../server/store/reader/searchOrder.ts";

/** Words that are easily taken for each other: by their tones, by a slip, as the beginning of each other, as a title, or joined. */
const WORDS = [
  "Nguyễn",
  "Nguyên",
  "nguyen",
  "Nguyne",
  "Văn",
  "Vân",
  "Van",
  "An",
  "Ân",
  "Anh",
  "Bà",
  "Ông",
  "Đà",
  "da",
  "Nang",
  "Nẵng",
  "Danang",
  "Giang",
  "Hà",
  "H",
];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const entity = fc.record({
  names: fc.array(text, { minLength: 1, maxLength: 3 }),
  disambiguators: fc.array(text, { maxLength: 1 }),
  kind: fc.constantFrom("OFFICIAL" as const, "PROVINCE" as const),
  status: fc.constantFrom("ACCEPTED" as const, "PROPOSED" as const),
  referenceOnly: fc.boolean(),
  factCount: fc.nat(2),
});
const entities = fc
  .array(entity, { maxLength: 30 })
  .map((all): readonly NamedEntity[] =>
    all.map((one, index) => ({ ...one, id: `official:${index}`, nameKey: foldName(one.names[0] ?? "") })),
  );
const questions = fc.record({
  text: fc.oneof(
    text,
    fc.tuple(text, fc.nat(6)).map(([whole, left]) => whole.slice(0, Math.max(1, whole.length - left))),
  ),
  kinds: fc.constantFrom<NameQuestion["kinds"]>(undefined, [], ["PROVINCE"]),
  statuses: fc.constantFrom<NameQuestion["statuses"]>(["ACCEPTED"], ["ACCEPTED", "PROPOSED"]),
  first: fc.integer({ min: 1, max: 12 }),
});

/** Every entity matched and sorted: what the search is measured against. */
function everyName(all: readonly NamedEntity[], { text: asked, kinds = [], statuses, first }: NameQuestion): readonly NameHit[] {
  return all
    .filter(({ kind, status }) => (kinds.length === 0 || kinds.includes(kind)) && statuses.includes(status))
    .flatMap((one) => {
      const match = matchName(asked, one);
      return match === undefined ? [] : [{ one, match }];
    })
    .sort((a, b) => (a.match.score === b.match.score ? compareStanding(a.one, b.one) : b.match.score - a.match.score))
    .slice(0, first)
    .map(({ one, match }) => ({ ...match, id: one.id }));
}

describe("createFindNames", () => {
  it("finds the same first names, by the same scores, as matching every one", () => {
    fc.assert(
      fc.property(entities, questions, (all, question) => {
        expect(createFindNames(finish(buildNameIndex(all)))(question)).toEqual(everyName(all, question));
      }),
      { numRuns: 3_000, seed: 20_261_122 },
    );
  });

  it("answers one question after another from the same index", () => {
    const names = ["Bắc Giang", "An Giang", "Hà Giang", "Kiên Giang"].map((name, index): NamedEntity => ({
      id: `province:${index}`,
      kind: "PROVINCE",
      status: "ACCEPTED",
      names: [name],
      disambiguators: [],
      nameKey: foldName(name),
      referenceOnly: false,
      factCount: 0,
    }));
    const find = createFindNames(finish(buildNameIndex(names)));
    for (const text of ["giang", "giang", "an giang", "giang", "hà"]) {
      const question = { text, statuses: ["ACCEPTED"], first: 3 } as const;
      expect(find(question)).toEqual(everyName(names, question));
    }
  });
});
