import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { BriefDocument, BriefSection, BriefSource, BriefWording, FigureRow, Statement } from "../model/brief/briefDocument.ts";
import { safeLink } from "../model/markedText.ts";

const A4 = { width: 11_906, height: 16_838 };
const GREY = "5D666F";
const HALF_POINTS = { text: 21, small: 18 };

/** A run by its options alone; the library would also take a string. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function numbers(sources: readonly number[]): TextRun {
  return run({ text: ` ${sources.map((number) => `[${number}]`).join("")}`, color: GREY });
}

function small(text: string, italics = false): TextRun {
  return run({ text, size: HALF_POINTS.small, color: GREY, italics });
}

function statementParagraphs({ text, notes, sources, sentences }: Statement): Paragraph[] {
  const note = notes.length === 0 ? [] : [small(` — ${notes.join("; ")}`, true)];
  const said = sentences.map(({ text: words, isQuotation, source }) => {
    const children = [small(isQuotation ? `“${words}”` : words), numbers([source])];
    return new Paragraph({ children, indent: { left: 600 }, spacing: { after: 80 } });
  });
  return [new Paragraph({ children: [new TextRun(text), ...note, numbers(sources)], bullet: { level: 0 } }), ...said];
}

function cell(children: readonly ParagraphChild[], width: number): TableCell {
  return new TableCell({ children: [new Paragraph({ children })], width: { size: width, type: WidthType.PERCENTAGE } });
}

function figureTable(rows: readonly FigureRow[], { measure, value, disputed }: BriefWording): Table {
  const head = new TableRow({
    tableHeader: true,
    children: [cell([run({ text: measure, bold: true })], 45), cell([run({ text: value, bold: true })], 55)],
  });
  const body = rows.map((row) => {
    const values = row.values.flatMap(({ text, period, sources }, index) => [
      new TextRun(`${index === 0 ? "" : " · "}${text}, ${period}`),
      numbers(sources),
    ]);
    return new TableRow({
      children: [cell([new TextRun(row.measure), ...(row.isDisputed ? [small(` (${disputed})`)] : [])], 45), cell(values, 55)],
    });
  });
  return new Table({ rows: [head, ...body], width: { size: 100, type: WidthType.PERCENTAGE } });
}

function sectionParts({ title, caution, statements, figures }: BriefSection, words: BriefWording): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...(caution === undefined ? [] : [new Paragraph({ children: [small(caution, true)] })]),
    ...statements.flatMap(statementParagraphs),
    ...(figures.length === 0 ? [] : [figureTable(figures, words)]),
  ];
}

function sourceParagraph({ number, ownership, title, particulars, address }: BriefSource, words: BriefWording): Paragraph {
  const link = safeLink(address ?? null);
  const where =
    link === undefined
      ? [new TextRun(ownership === "DATA" ? "" : (address ?? words.noAddress))]
      : [new ExternalHyperlink({ link, children: [run({ text: link, style: "Hyperlink" })] })];
  const owner = ownership === "OUR_SUMMARY" ? `${words.ourSummary}: ` : "";
  const children = [
    new TextRun(`[${number}] ${owner}`),
    run({ text: title, italics: true }),
    new TextRun(`. ${particulars.join(", ")}. `),
    ...where,
  ];
  return new Paragraph({ children, indent: { left: 480, hanging: 480 }, spacing: { after: 80 } });
}

function footerOf({ stamp }: BriefDocument): Footer {
  const line = stamp.slice(0, 2).map(({ label, value }) => `${label}: ${value}`);
  const children = [
    small(`Whomet · ${line.join(" · ")} · `),
    run({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: HALF_POINTS.small, color: GREY }),
  ];
  return new Footer({ children: [new Paragraph({ children, alignment: AlignmentType.CENTER })] });
}

/** The brief as a Word document: A4, numbered pages, with its sources and addresses written out. */
export function briefDocx(brief: BriefDocument): Promise<Blob> {
  const stamp = brief.stamp.map(({ label, value }) => new Paragraph({ children: [small(`${label}: ${value}`)] }));
  const children = [
    new Paragraph({ children: [small(brief.subtitle)] }),
    new Paragraph({ text: brief.title, heading: HeadingLevel.TITLE }),
    ...stamp,
    new Paragraph({ children: [small(brief.note, true)] }),
    ...brief.sections.flatMap((section) => sectionParts(section, brief.words)),
    new Paragraph({ text: brief.sourcesTitle, heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...brief.sources.map((source) => sourceParagraph(source, brief.words)),
  ];
  const document = new Document({
    title: `${brief.title}: ${brief.subtitle}`,
    creator: "Whomet",
    styles: { default: { document: { run: { font: "Calibri", size: HALF_POINTS.text } } } },
    sections: [{ properties: { page: { size: A4 } }, footers: { default: footerOf(brief) }, children }],
  });
  return Packer.toBlob(document);
}
