import { KINDS } from "../../../domain/kinds.ts";
import { inLanguage } from "../../../domain/labels.ts";
import { captionOf } from "../caption.ts";
import { dateText } from "../dateText.ts";
import { labelOf, nameOf, type Entity } from "../entity.ts";
import type { Statement } from "./briefDocument.ts";
import { dataStatement, say, type Writing } from "./writing.ts";

function validity(entity: Entity, writing: Writing): string | undefined {
  if (!("validTo" in entity) || (entity.validTo === null && entity.validFrom === null)) return undefined;
  const until = entity.validTo === null ? undefined : dateText(entity.validTo, writing.language);
  const from = entity.validFrom === null ? undefined : dateText(entity.validFrom, writing.language);
  if (until !== undefined) return say(writing, { en: `until ${until}`, vi: `đến ${until}` });
  return from === undefined ? undefined : say(writing, { en: `since ${from}`, vi: `từ ${from}` });
}

function identityOf(entity: Entity, writing: Writing): Statement {
  const { language } = writing;
  // An office is told with its source under “Offices”.
  const caption = "offices" in entity ? undefined : captionOf(entity, language);
  const aliases = entity.aliases.filter((alias) => alias !== nameOf(entity, language));
  const also = aliases.length === 0 ? undefined : say(writing, { en: `also: ${aliases.join(", ")}`, vi: `còn gọi: ${aliases.join(", ")}` });
  const kind = inLanguage(KINDS[entity.kind].label, language).toLowerCase();
  const parts = [kind, caption, validity(entity, writing), also].filter((part) => part !== undefined);
  return dataStatement(writing, `${labelOf(entity, language)}: ${parts.join("; ")}.`);
}

/** What each subject is, and our words about it where there are any. */
export function identityStatements(writing: Writing): Statement[] {
  return writing.data.subjects.flatMap((entity) => [
    identityOf(entity, writing),
    ...(entity.summary === null ? [] : [dataStatement(writing, entity.summary)]),
  ]);
}
