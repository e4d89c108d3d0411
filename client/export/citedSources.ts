import { nameOf, type Evidence } from "../model/entity.ts";
import type { Exported } from "./exported.ts";

type Document = Evidence["document"];

/** A document that an export cites, under the number that its rows carry. */
export interface CitedSource {
  readonly number: number;
  readonly title: string;
  readonly document: Document;
}

/** The sources of what is exported, numbered in the order of the relations, and the numbers of each relation. */
export interface Citations {
  readonly sources: readonly CitedSource[];
  readonly numbersOf: (relationId: string) => readonly number[];
}

/** Numbers the documents that state the exported relations. */
export function citedSources({ relations, evidence, language }: Exported): Citations {
  const sources = new Map<string, CitedSource>();
  const numbers = new Map<string, number[]>();
  for (const { id } of relations) {
    const cited = (evidence[id] ?? []).map(({ document }) => {
      const source = sources.get(document.id) ?? { number: sources.size + 1, title: nameOf(document, language), document };
      sources.set(document.id, source);
      return source.number;
    });
    numbers.set(
      id,
      [...new Set(cited)].sort((a, b) => a - b),
    );
  }
  return { sources: [...sources.values()], numbersOf: (id) => numbers.get(id) ?? [] };
}
