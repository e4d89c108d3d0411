import type { Language } from "../../domain/labels.ts";

interface Cells {
  readonly getValue: (column: string) => unknown;
}

/** Compares two rows by a column as readers of the language expect it: "Đà Nẵng" after "Cần Thơ", 9 before 10, numbers by their size. */
export function sortCells(language: Language): (a: Cells, b: Cells, column: string) => number {
  const { compare } = new Intl.Collator(language.toLowerCase(), { numeric: true });
  return (a, b, column) => {
    const [x, y] = [a.getValue(column), b.getValue(column)];
    return typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y));
  };
}
