import type { BriefDocument, BriefSection, BriefSource, BriefWording, FigureRow, Statement } from "./briefDocument.ts";

function numbers(sources: readonly number[]): string {
  return sources.map((number) => `[${number}]`).join("");
}

// Every sign that Markdown reads as more than itself.
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, " ");
}

function statementLines({ text, notes, sources, sentences }: Statement): string[] {
  const note = notes.length === 0 ? "" : ` — *${plain(notes.join("; "))}*`;
  const said = sentences.map((sentence) => {
    const words = sentence.isQuotation ? `“${plain(sentence.text)}”` : plain(sentence.text);
    return `  > ${words} [${sentence.source}]\n`;
  });
  return [`- ${plain(text)}${note} ${numbers(sources)}`, ...said];
}

function figureLines(rows: readonly FigureRow[], { measure, value, disputed }: BriefWording): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => {
    const values = row.values.map(({ text, period, sources }) => `${plain(text)}, ${plain(period)} ${numbers(sources)}`).join(" · ");
    return `| ${plain(row.measure)} | ${values}${row.isDisputed ? ` (${disputed})` : ""} |`;
  });
  return [`| ${measure} | ${value} |`, "| --- | --- |", ...lines];
}

function sectionLines({ title, caution, statements, figures }: BriefSection, words: BriefWording): string[] {
  return [
    `## ${plain(title)}`,
    "",
    ...(caution === undefined ? [] : [`*${plain(caution)}*`, ""]),
    ...statements.flatMap(statementLines),
    ...figureLines(figures, words),
    "",
  ];
}

// In pointed brackets a space or bracket would end the address: what is none is written as text.
function addressText(address: string): string {
  return URL.canParse(address) ? `<${new URL(address).href}>` : plain(address);
}

function sourceLine({ number, ownership, title, particulars, address }: BriefSource, { ourSummary, noAddress }: BriefWording): string {
  const owner = ownership === "OUR_SUMMARY" ? `${ourSummary}: ` : "";
  const where = ownership === "DATA" ? "" : ` ${address === undefined ? noAddress : addressText(address)}.`;
  return `- [${number}] ${owner}*${plain(title)}*. ${particulars.map(plain).join(", ")}.${where}`;
}

/** The brief as Markdown, with its sources and addresses written out. */
export function briefMarkdown(brief: BriefDocument): string {
  const lines = [
    `# ${plain(brief.title)}`,
    "",
    `${plain(brief.subtitle)}. ${brief.stamp.map(({ label, value }) => `${label}: ${value.startsWith("http") ? addressText(value) : plain(value)}`).join(" · ")}`,
    "",
    `*${plain(brief.note)}*`,
    "",
    ...brief.sections.flatMap((section) => sectionLines(section, brief.words)),
    `## ${plain(brief.sourcesTitle)}`,
    "",
    ...brief.sources.map((source) => sourceLine(source, brief.words)),
  ];
  return `${lines.join("\n")}\n`;
}
