import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { splitSentences } from "../../domain/sentences.ts";

function texts(text: string): readonly string[] {
  return splitSentences(text).map((sentence) => sentence.text);
}

describe("splitSentences", () => {
  it("ends a sentence at its mark and at a line break, which may stand without a mark", () => {
    expect(texts("One is here. Two follows!\nA heading\nThree?")).toEqual(["One is here.", "Two follows!", "A heading", "Three?"]);
  });

  it("does not end a sentence at an abbreviation, an initial or a decimal point", () => {
    expect(texts("Mr. Pham met Dr. J. Smith of Acme Co. Ltd. in No. 5 Street. He left.")).toEqual([
      "Mr. Pham met Dr. J. Smith of Acme Co. Ltd. in No. 5 Street.",
      "He left.",
    ]);
    expect(texts("Trade fell by 39.4% in the U.S. market. It rose later.")).toEqual([
      "Trade fell by 39.4% in the U.S. market.",
      "It rose later.",
    ]);
  });

  it("ends a line even after an abbreviation", () => {
    expect(texts("He works for Acme Co.\nShe does not.")).toEqual(["He works for Acme Co.", "She does not."]);
  });

  it("counts offsets in the untouched text, and leaves out nothing but white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "\n", "\r", "đ", "e\u0301", "😀", "!", "1", "Dr") }), (text) => {
        const sentences = splitSentences(text);
        expect(sentences.every((sentence) => text.slice(sentence.start, sentence.end) === sentence.text)).toBe(true);
        const kept = sentences.map((sentence) => sentence.text).join("");
        expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
