import { describe, expect, it } from "@jest/globals";
import { captionOf } from "../../../client/model/caption.ts";
import { eventDateText, periodText } from "../../../client/model/dateText.ts";
import { amountText } from "../../../client/model/figureText.ts";
import { foldRelations } from "../../../client/model/folding.ts";
import { nameBlock } from "../../../client/model/labelBox.ts";
import { markedText, safeLink, webAddress } from "../../../client/model/markedText.ts";
import { modalityLine } from "../../../client/model/modalityLine.ts";
import { relationSentence } from "../../../client/model/relationText.ts";
import { homeTies, sideOf, territoryOf, type Tie } from "../../../client/model/territory.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { Lookup } from "../../../client/model/lookup.ts";

describe("dates", () => {
  it("are written in the precision of the source and the language of the reader", () => {
    expect(periodText({ start: "2023-11-10", end: "2023-11-12" }, "EN")).toBe("10–12 Nov 2023");
    expect(periodText({ start: "2022-01", end: "2022-11" }, "EN")).toBe("Jan–Nov 2022");
    expect(periodText({ start: "2023-11-02", end: "2023-11-02" }, "VI")).toBe("2/11/2023");
    expect(periodText({ start: "2008", end: null }, "EN")).toBe("from 2008");
    expect(periodText({ start: null, end: null }, "EN")).toBeUndefined();
    expect(eventDateText({ start: "2023", end: null }, "EN")).toBe("2023");
  });
});

describe("a period of mixed precision", () => {
  it("does not read as if it began or ended with the coarser date", () => {
    expect(periodText({ start: "2025", end: "2025-11-26" }, "EN")).toBe("in 2025, until 26 Nov 2025");
    expect(periodText({ start: "2025", end: "2025-11-26" }, "VI")).toBe("trong 2025, đến 26/11/2025");
    expect(periodText({ start: "2025-11", end: "2025-11-26" }, "EN")).toBe("in Nov 2025, until 26 Nov 2025");
    expect(periodText({ start: "2025-03-10", end: "2025" }, "EN")).toBe("from 10 Mar 2025, in 2025");
    expect(periodText({ start: "2025-03-10", end: "2025-03" }, "VI")).toBe("từ 10/3/2025, trong 3/2025");
    expect(periodText({ start: "2024", end: "2025-11-26" }, "EN")).toBe("2024 – 26 Nov 2025");
  });
});

describe("relationSentence", () => {
  it("reads in the direction of the arrow, in the form of its modality, with role, side and date", () => {
    const onBehalfOf = { name: "onBehalfOf", text: "country:vn", number: null, entity: exampleName("country:vn", "Vietnam") };
    const attended = exampleRelation("official:a", "ATTENDED", "meeting:b", {
      role: "speaker",
      qualifiers: [onBehalfOf],
      start: "2023-11-02",
      end: "2023-11-02",
    });
    expect(relationSentence(attended, "EN")).toBe("a attended b (speaker, for Vietnam), 2 Nov 2023");
    expect(relationSentence(attended, "VI")).toContain("(diễn giả, thay mặt Vietnam)");
    expect(relationSentence({ ...attended, modality: "PLANNED" }, "EN")).toContain("a plans to attend b");
  });
});

describe("modalityLine", () => {
  it("is solid for what is, dotted for what is estimated or implied, dashed for what is not yet so", () => {
    expect(
      ["ASSERTED", "ONGOING", "IMPLIED", "ESTIMATED", "HOPED", "CANCELLED"].map((modality) => modalityLine(modality as "HOPED")),
    ).toEqual(["solid", "solid", "dotted", "dotted", "dashed", "dashed"]);
  });
});

describe("territories", () => {
  const ties = Lookup.of<readonly Tie[]>([
    ...homeTies(exampleName("country:vn")),
    ["official:a", [{ type: "HOLDS_OFFICE", target: exampleName("organization:office") }]],
    [
      "organization:office",
      [
        { type: "PART_OF", target: exampleName("country:vn") },
        { type: "PART_OF", target: exampleName("province:vn-hn") },
      ],
    ],
    [
      "organization:consulate",
      [
        { type: "LOCATED_IN", target: exampleName("locality:fukuoka") },
        { type: "REPRESENTS", target: exampleName("country:vn") },
      ],
    ],
    ["locality:fukuoka", [{ type: "PART_OF", target: exampleName("country:jp") }]],
  ]);

  it("are the nearest to which an office or body belongs, a province before the country", () => {
    expect(territoryOf(exampleName("official:a"), ties)?.id).toBe("province:vn-hn");
  });

  it("put a mission on the side of whom it represents, not of where it stands", () => {
    expect(sideOf(exampleName("organization:consulate"), ties)).toBe("home");
    expect(sideOf(exampleName("locality:fukuoka"), ties)).toBe("foreign");
    expect(sideOf(exampleName("group:nobody"), ties)).toBe("between");
  });

  it("end where ties go in a circle", () => {
    const circle = Lookup.of<readonly Tie[]>([
      ["organization:a", [{ type: "PART_OF", target: exampleName("organization:b") }]],
      ["organization:b", [{ type: "PART_OF", target: exampleName("organization:a") }]],
    ]);
    expect(territoryOf(exampleName("organization:a"), circle)).toBeUndefined();
  });
});

describe("texts of the panel", () => {
  it("mark exactly the evidence and nothing where the span is out of the text", () => {
    expect(markedText("One. Two. Three.", { start: 5, end: 9 }).map(({ text, marked }) => [text, marked])).toEqual([
      ["One. ", false],
      ["Two.", true],
      [" Three.", false],
    ]);
    expect(markedText("One.", { start: 2, end: 9 })).toHaveLength(1);
  });

  it("link to https addresses only", () => {
    expect(safeLink("https://example.org/a")).toBe("https://example.org/a");
    expect([safeLink("javascript:alert(1)"), safeLink("http://example.org"), safeLink(null), safeLink("nonsense")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("hand on addresses of the web, whichever of its two protocols they name", () => {
    expect(["https://example.org/a", "http://example.org", "javascript:alert(1)", null].map(webAddress)).toEqual([
      "https://example.org/a",
      "http://example.org",
      undefined,
      undefined,
    ]);
  });

  it("scale amounts and caption events", () => {
    expect(amountText(541e12, "EN")).toBe("541 trillion");
    expect(captionOf(exampleEntity("meeting:m", { start: "2023-01-12" }), "EN")).toBe("12 Jan 2023");
  });

  it("wrap names in at most three lines", () => {
    expect(nameBlock("A very long name of a department that nobody can say in one breath and that goes on").lines).toHaveLength(3);
  });

  it("fold parallel relations of one type and line, and keep plans apart from facts", () => {
    const facts = [1, 2].map((i) => exampleRelation("province:a", "COOPERATED_WITH", "country:jp", { id: `x:${i}` }));
    const folds = foldRelations([
      ...facts,
      exampleRelation("province:a", "COOPERATED_WITH", "country:jp", { id: "x:3", modality: "HOPED" }),
    ]);
    expect(folds.map(({ members }) => members.length)).toEqual([2, 1]);
  });
});
