import { describe, expect, it } from "@jest/globals";

import { summarizeEvidence } from "../../domain/evidence.ts";

describe("summarizeEvidence", () => {
  it("takes the strongest modality of the accepted evidence", () => {
    const standing = summarizeEvidence([
      { modality: "PLANNED", status: "ACCEPTED" },
      { modality: "ONGOING", status: "ACCEPTED" },
      { modality: "ASSERTED", status: "PROPOSED" },
    ]);
    expect(standing).toEqual({ modality: "ONGOING", status: "ACCEPTED" });
  });

  it("attributes only what all attribute to the same", () => {
    const one = { modality: "ASSERTED", status: "ACCEPTED", attributedTo: "official:a" } as const;
    expect(summarizeEvidence([one, one])).toEqual(one);
    expect(summarizeEvidence([one, { modality: "ASSERTED", status: "ACCEPTED" }])?.attributedTo).toBeUndefined();
  });

  it("is proposed where nothing is accepted, and rejected where everything is", () => {
    expect(
      summarizeEvidence([
        { modality: "HOPED", status: "PROPOSED" },
        { modality: "ASSERTED", status: "REJECTED" },
      ]),
    ).toEqual({ modality: "HOPED", status: "PROPOSED" });
    expect(summarizeEvidence([{ modality: "HOPED", status: "REJECTED" }])?.status).toBe("REJECTED");
  });

  it("takes the highest confidence of those that speak", () => {
    expect(
      summarizeEvidence([
        { modality: "ASSERTED", status: "ACCEPTED", confidence: 0.4 },
        { modality: "HOPED", status: "ACCEPTED", confidence: 0.8 },
        { modality: "HOPED", status: "PROPOSED", confidence: 0.9 },
      ])?.confidence,
    ).toBe(0.8);
  });

  it("says nothing of no evidence", () => {
    expect(summarizeEvidence([])).toBeUndefined();
  });
});
