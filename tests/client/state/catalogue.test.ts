import { describe, expect, it } from "@jest/globals";
import { CATALOGUE } from "../../../client/state/catalogue.ts";

describe("the catalogue of commands", () => {
  it("gives no key and no id to two commands", () => {
    const keys = CATALOGUE.flatMap((entry) => (entry.keys === undefined ? [] : [entry.keys.toLowerCase()]));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const ids = CATALOGUE.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("names every command in both languages, differently from every other", () => {
    for (const language of ["en", "vi"] as const) {
      const names = CATALOGUE.map(({ name }) => name[language]);
      expect(names.filter((name, at) => name.trim() === "" || names.indexOf(name) !== at)).toEqual([]);
    }
  });
});
