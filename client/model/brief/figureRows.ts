import { nameOf } from "../entity.ts";
import { figureGroups } from "../figureGroups.ts";
import { figurePeriod, figureText, type Figure } from "../figureText.ts";
import type { BriefValue, FigureRow } from "./briefDocument.ts";
import { WORDS } from "./briefWords.ts";
import { citing, say, type Writing } from "./writing.ts";

function valueOf(writing: Writing, figure: Figure): BriefValue {
  return {
    text: figureText(figure, writing.language),
    period: figurePeriod(figure, writing.language) ?? say(writing, WORDS.undated),
    sources: citing(writing, writing.data.evidenceOf[figure.id] ?? []),
  };
}

/** The figures as rows of a table; those that contradict one another stand in one row. */
export function figureRows(writing: Writing): FigureRow[] {
  return figureGroups(writing.data.figures).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const values = group.map((figure) => valueOf(writing, figure));
    return [{ measure: nameOf(first, writing.language), values, isDisputed: group.length > 1 }];
  });
}
