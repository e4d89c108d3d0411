import { yearsText } from "../dateText.ts";
import { labelOf } from "../entity.ts";
import { plural } from "../questions/question.ts";
import { typeText } from "../relationText.ts";
import type { Partner } from "./briefData.ts";
import type { Statement } from "./briefDocument.ts";
import { citing, say, type Writing } from "./writing.ts";

/** "Japan: 6 facts (exports to ×2, partner of ×2), 2023". */
export function partnerStatement(writing: Writing, { entity, weight, byType, first, last, facts }: Partner): Statement {
  const { data, language } = writing;
  const types = byType.map(({ type, count }) => (count === 1 ? typeText(type, language) : `${typeText(type, language)} ×${count}`));
  const years = yearsText(first, last);
  const counted = say(writing, { en: plural(weight, "fact"), vi: `${weight} dữ kiện` });
  return {
    text: `${labelOf(entity, language)}: ${counted} (${types.join(", ")})${years === undefined ? "" : `, ${years}`}`,
    notes: [],
    sources: citing(
      writing,
      facts.flatMap((id) => data.evidenceOf[id] ?? []),
    ),
    sentences: [],
  };
}
