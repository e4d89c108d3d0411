import { describe, expect, it } from "@jest/globals";
import { RELATION_TYPES } from "../../domain/relationTypes.ts";
import { ROLES, roleText } from "../../domain/roles.ts";

describe("roleText", () => {
  it("has words in both languages for every role of the ontology, and no others", () => {
    const known = new Set(Object.values(RELATION_TYPES).flatMap(({ roles }) => roles));
    expect(new Set(Object.keys(ROLES))).toEqual(known);
    expect(roleText("speaker", "EN")).toBe("speaker");
    expect(roleText("speaker", "VI")).toBe("diễn giả");
  });

  it("leaves a role that it does not know as it is", () => {
    expect(roleText("toString", "VI")).toBe("toString");
  });
});
