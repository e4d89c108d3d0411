import { describe, expect, it } from "@jest/globals";
import { bestRelation } from "../../../client/model/questions/bestRelation.ts";
import { NO_DATA, type QuestionData } from "../../../client/model/questions/question.ts";
import type { Relation } from "../../../client/model/entity.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const DATA: QuestionData = {
  ...NO_DATA,
  entities: {
    "province:hue": exampleEntity("province:hue", { name: "Huế" }),
    "locality:gifu": exampleEntity("locality:gifu", { name: "Gifu" }),
  },
};
const ABOUT = { data: DATA, about: ["province:hue", "locality:gifu"] };

function stated(sentence: string): Pick<Relation, "firstEvidence"> {
  const document = {
    ...exampleEntity("document:d"),
    publisher: null,
    published: null,
    textIs: "DIGEST",
    language: "VI",
    url: null,
  } as unknown as Relation["firstEvidence"][number]["document"];
  return { firstEvidence: [{ sentence, document } as Relation["firstEvidence"][number]] };
}

const HELD = { start: "2023-05-01", end: "2023-05-01", dateBasis: "STATED" as const };

describe("the evidence that opens first", () => {
  it("is of something held and dated, not of a plan, of the order of things or of something undated", () => {
    const held = exampleRelation("official:a", "ATTENDED", "meeting:x", { ...HELD, ...stated("A met B.") });
    const plan = exampleRelation("official:a", "ATTENDED", "meeting:y", { ...HELD, ...stated("A will meet B."), modality: "PLANNED" });
    const part = exampleRelation("organization:o", "PART_OF", "province:hue", { ...HELD, ...stated("O is part of Huế.") });
    const undated = exampleRelation("official:a", "ATTENDED", "meeting:z", stated("A met B."));
    const unstated = exampleRelation("official:a", "ATTENDED", "meeting:u", HELD);
    expect(bestRelation([plan, part, undated, unstated, held], ABOUT)?.id).toBe(held.id);
  });

  it("names both sides of the question, by any of their names, before it is of a preferred type", () => {
    const both = exampleRelation("official:a", "HOSTED", "meeting:x", { ...HELD, ...stated("Hue received a delegation of Gifu.") });
    const one = exampleRelation("official:b", "SIGNED", "agreement:y", { ...HELD, ...stated("Huế signed.") });
    expect(bestRelation([one, both], { ...ABOUT, prefer: ["SIGNED"] })?.id).toBe(both.id);
    expect(bestRelation([], ABOUT)).toBeUndefined();
  });
});
