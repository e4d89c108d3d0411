import { eventDateText } from "../dateText.ts";
import { labelOf } from "../entity.ts";
import type { Contact, SharedEvent } from "./briefData.ts";
import type { Statement } from "./briefDocument.ts";
import { WORDS } from "./briefWords.ts";
import { citing, newSentences, say, type Writing } from "./writing.ts";

function eventText(event: SharedEvent, { language }: Writing): string {
  const when = eventDateText(event, language);
  return when === undefined ? labelOf(event, language) : `${labelOf(event, language)} (${when})`;
}

function personsText({ persons, a, b }: Contact, writing: Writing): string | undefined {
  const others = persons.filter(({ id }) => id !== a.id && id !== b.id).map((person) => labelOf(person, writing.language));
  if (others.length === 0) return undefined;
  return say(writing, { en: `through ${others.join(", ")}`, vi: `thông qua ${others.join(", ")}` });
}

function moreEvents({ count, events }: Contact, writing: Writing): string | undefined {
  const more = count - events.length;
  return more > 0 ? say(writing, { en: `${more} more events`, vi: `thêm ${more} sự kiện` }) : undefined;
}

/** Two who met, or only were at the same event: when, where and through whom. */
export function contactStatement(writing: Writing, contact: Contact): Statement {
  const { data, language } = writing;
  const names = { a: labelOf(contact.a, language), b: labelOf(contact.b, language) };
  const verb = say(writing, contact.grade === "MET" ? { en: "met", vi: "đã gặp" } : { en: "and", vi: "và" });
  const events = contact.events.map((event) => eventText(event, writing)).join("; ");
  const grade = { MET: undefined, SAME_DELEGATION: WORDS.sameDelegation, SAME_EVENT: WORDS.sameEvent }[contact.grade];
  const notes = [grade === undefined ? undefined : say(writing, grade), personsText(contact, writing), moreEvents(contact, writing)];
  const evidence = contact.events.flatMap(({ id }) => data.evidenceOf[id] ?? []);
  return {
    text: `${names.a} ${verb} ${names.b}: ${events}`,
    notes: notes.filter((note) => note !== undefined),
    sources: citing(writing, evidence),
    sentences: [],
  };
}

/** An event that both took part in, each in some way. */
export function sharedEventStatement(writing: Writing, event: SharedEvent): Statement {
  const evidence = writing.data.evidenceOf[event.id] ?? [];
  return {
    text: eventText(event, writing),
    notes: [],
    sources: citing(writing, evidence),
    sentences: newSentences(writing, evidence.slice(0, 1)),
  };
}
