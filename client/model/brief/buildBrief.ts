import type { Language } from "../../../domain/labels.ts";
import type { PartialDate } from "../../../domain/partialDate.ts";
import { dateText, yearsText } from "../dateText.ts";
import { labelOf } from "../entity.ts";
import { GROUP_TITLES, groupOf, type RelationGroup } from "../relationGroups.ts";
import { isWeak } from "../relationText.ts";
import type { BriefData, BriefRelation } from "./briefData.ts";
import type { BriefDocument, BriefSection, Statement } from "./briefDocument.ts";
import { WORDS } from "./briefWords.ts";
import { contactStatement, sharedEventStatement } from "./contacts.ts";
import { figureRows } from "./figureRows.ts";
import { identityStatements } from "./identity.ts";
import { partnerStatement } from "./partnerStatements.ts";
import { createSourceList } from "./sourceList.ts";
import { unknownStatements } from "./unknowns.ts";
import { dataStatement, relationStatement, say, type Writing } from "./writing.ts";

/** What a brief says of its own making. */
export interface Making {
  readonly language: Language;
  readonly made: PartialDate;
  readonly link: string;
}

function section(id: string, title: string, statements: readonly Statement[]): BriefSection {
  return { id, title, statements, figures: [] };
}

function groupSection(writing: Writing, group: RelationGroup): BriefSection {
  const relations = writing.data.relations.filter((relation) => groupOf(relation) === group);
  const statements = relations.map((relation) => relationStatement(writing, relation));
  return section(group, say(writing, GROUP_TITLES[group]), statements);
}

/** What the subjects are, with that to which they belong. */
function identitySection(writing: Writing): BriefSection {
  const identities = identityStatements(writing);
  const ties = tiesOf(writing, true).map((relation) => relationStatement(writing, relation));
  return section("identity", say(writing, WORDS.whatItIs), [...identities, ...ties]);
}

function partSection(writing: Writing): BriefSection {
  const statements = tiesOf(writing, false).map((relation) => relationStatement(writing, relation));
  return section("parts", say(writing, WORDS.parts), statements);
}

function tiesOf({ data }: Writing, isOwn: boolean): BriefRelation[] {
  const ids = new Set(data.subjects.map(({ id }) => id));
  return data.relations.filter((relation) => groupOf(relation) === "ties" && ids.has(relation.source.id) === isOwn);
}

function figureSection(writing: Writing): BriefSection {
  return { ...section("figures", say(writing, GROUP_TITLES.figures), []), figures: figureRows(writing) };
}

function partnerSection(writing: Writing): BriefSection {
  const { partners, sharedPartners } = writing.data;
  const shared = sharedPartners.map((partner) => dataStatement(writing, labelOf(partner, writing.language)));
  const statements = [...partners.map((partner) => partnerStatement(writing, partner)), ...shared];
  return { ...section("partners", say(writing, WORDS.partners), statements), caution: say(writing, WORDS.partnersCaution) };
}

/** A path is told in its own order; its hops stand in no other section. */
function hopSection(writing: Writing): BriefSection {
  const hops = writing.data.relations.map((relation) => {
    const statement = relationStatement(writing, relation);
    return isWeak(relation) ? { ...statement, notes: [...statement.notes, say(writing, WORDS.weak)] } : statement;
  });
  return section("hops", say(writing, WORDS.hops), hops);
}

function pathSections(writing: Writing): BriefSection[] {
  const hops = hopSection(writing);
  return [hops, section("identity", say(writing, WORDS.whatItIs), identityStatements(writing))];
}

function sectionsOf(writing: Writing): BriefSection[] {
  const { met, together, sharedEvents } = writing.data;
  const contacts = (list: BriefData["met"]): Statement[] => list.map((contact) => contactStatement(writing, contact));
  const shared = sharedEvents.map((event) => sharedEventStatement(writing, event));
  return [
    identitySection(writing),
    groupSection(writing, "offices"),
    { ...section("met", say(writing, WORDS.met), contacts(met)), caution: say(writing, WORDS.metCaution) },
    { ...section("together", say(writing, WORDS.together), contacts(together)), caution: say(writing, WORDS.togetherCaution) },
    section("shared-events", say(writing, WORDS.sharedEvents), shared),
    groupSection(writing, "events"),
    groupSection(writing, "agreements"),
    partnerSection(writing),
    groupSection(writing, "cooperation"),
    figureSection(writing),
    groupSection(writing, "plans"),
    groupSection(writing, "others"),
    partSection(writing),
  ];
}

function titleOf({ data, language }: Writing): string {
  const { subject, subjects } = data;
  const names = subjects.map((entity) => labelOf(entity, language));
  if (subject.about === "path") return [names[0], names.at(-1)].filter((name) => name !== undefined).join(" → ");
  return names.length <= 3 ? names.join(" – ") : `${names.slice(0, 3).join(", ")} … (${names.length})`;
}

function subtitleOf(writing: Writing): string {
  const { subject } = writing.data;
  if (subject.about === "path") return `${say(writing, WORDS.brief)}: ${say(writing, WORDS.path).toLowerCase()}`;
  if (subject.about === "selection") return `${say(writing, WORDS.brief)}: ${say(writing, WORDS.selection).toLowerCase()}`;
  return say(writing, WORDS.brief);
}

function stampOf(writing: Writing, { made, link }: Making): BriefDocument["stamp"] {
  const { coverage } = writing.data;
  const years = yearsText(coverage.first, coverage.last);
  const documents = say(writing, { en: `${coverage.documents} documents`, vi: `${coverage.documents} tài liệu` });
  return [
    { label: say(writing, WORDS.made), value: dateText(made, writing.language) },
    { label: say(writing, WORDS.dataVersion), value: coverage.dataVersion },
    { label: say(writing, WORDS.coverage), value: years === undefined ? documents : `${documents}, ${years}` },
    { label: say(writing, WORDS.link), value: link },
  ];
}

/** The brief of what was fetched: sections of statements, each with the numbers of its sources, and the numbered sources. */
export function buildBrief(data: BriefData, making: Making): BriefDocument {
  const { language } = making;
  const writing: Writing = { data, language, sources: createSourceList(data.coverage, language), told: new Set() };
  const told = data.subject.about === "path" ? pathSections(writing) : sectionsOf(writing);
  const unknown = section("unknown", say(writing, WORDS.notKnown), unknownStatements(writing));
  return {
    language,
    title: titleOf(writing),
    subtitle: subtitleOf(writing),
    stamp: stampOf(writing, making),
    note: say(writing, WORDS.note),
    sections: [...told, unknown].filter(({ statements, figures }) => statements.length + figures.length > 0),
    sourcesTitle: say(writing, WORDS.sources),
    sources: writing.sources.all(),
    words: {
      ourSummary: say(writing, WORDS.ourSummary),
      disputed: say(writing, WORDS.disputed),
      noAddress: say(writing, WORDS.noAddress),
      measure: say(writing, WORDS.measure),
      value: say(writing, WORDS.value),
    },
  };
}
