import type { ReactNode } from "react";
import type {
  BriefDocument,
  BriefSection,
  BriefSentence,
  BriefSource,
  BriefWording,
  FigureRow,
  Statement,
} from "../model/brief/briefDocument.ts";
import { safeLink } from "../model/markedText.ts";

function sourceAnchor(number: number): string {
  return `brief-source-${number}`;
}

/** The address names the view, so the jump is made without touching it. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

function Citations({ sources, label }: { readonly sources: readonly number[]; readonly label: string }): ReactNode {
  return (
    <span className="brief-citations">
      {sources.map((number) => (
        <button
          key={number}
          type="button"
          className="brief-citation"
          aria-label={`${label} ${number}`}
          onClick={() => goTo(sourceAnchor(number))}
        >
          [{number}]
        </button>
      ))}
    </span>
  );
}

function Sentence({ sentence, label }: { readonly sentence: BriefSentence; readonly label: string }): ReactNode {
  return (
    <p className="brief-sentence" lang={sentence.language.toLowerCase()}>
      {sentence.isQuotation ? <q>{sentence.text}</q> : sentence.text} <Citations sources={[sentence.source]} label={label} />
    </p>
  );
}

function StatementItem({ statement, label }: { readonly statement: Statement; readonly label: string }): ReactNode {
  const { text, notes, sources, sentences } = statement;
  return (
    <li className="brief-statement">
      {text}
      {notes.length > 0 && <em className="brief-notes"> — {notes.join("; ")}</em>} <Citations sources={sources} label={label} />
      {sentences.map((sentence) => (
        <Sentence key={`${sentence.source}${sentence.text}`} sentence={sentence} label={label} />
      ))}
    </li>
  );
}

function Figures({
  rows,
  title,
  words,
  label,
}: {
  readonly rows: readonly FigureRow[];
  readonly title: string;
  readonly words: BriefWording;
  readonly label: string;
}): ReactNode {
  return (
    <table className="brief-figures" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ measure, values, isDisputed }) => (
          <tr key={`${measure}${values.map(({ text }) => text).join()}`}>
            <th scope="row">
              {measure}
              {isDisputed && <span className="tag block">{words.disputed}</span>}
            </th>
            <td>
              <div className="figure-values">
                {values.map(({ text, period, sources }) => (
                  <span key={`${text}${sources.join()}`}>
                    <strong>{text}</strong>, {period} <Citations sources={sources} label={label} />
                  </span>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Section({
  section,
  words,
  label,
}: {
  readonly section: BriefSection;
  readonly words: BriefWording;
  readonly label: string;
}): ReactNode {
  const { id, title, caution, statements, figures } = section;
  return (
    <section aria-labelledby={`brief-${id}`}>
      <h2 id={`brief-${id}`}>{title}</h2>
      {caution !== undefined && <p className="brief-caution">{caution}</p>}
      {statements.length > 0 && (
        <ul>
          {statements.map((statement) => (
            <StatementItem key={`${statement.text}${statement.notes.join()}`} statement={statement} label={label} />
          ))}
        </ul>
      )}
      {figures.length > 0 && <Figures rows={figures} title={title} words={words} label={label} />}
    </section>
  );
}

function Source({ source, words }: { readonly source: BriefSource; readonly words: BriefWording }): ReactNode {
  const { number, ownership, title, particulars, address } = source;
  const link = safeLink(address ?? null);
  return (
    <li id={sourceAnchor(number)} tabIndex={-1}>
      <span className="brief-number">[{number}]</span>
      <span>
        {ownership === "OUR_SUMMARY" && `${words.ourSummary}: `}
        <cite>{title}</cite>. {particulars.join(", ")}
        {ownership !== "DATA" && ". "}
        {ownership !== "DATA" && link === undefined && (address ?? words.noAddress)}
        {link !== undefined && (
          <a href={link} target="_blank" rel="noreferrer">
            {link}
          </a>
        )}
        .
      </span>
    </li>
  );
}

/** A brief as a page of text, on the screen and on paper. */
export function BriefPage({ brief }: { readonly brief: BriefDocument }): ReactNode {
  const { title, subtitle, stamp, note, sections, sources, sourcesTitle, words, language } = brief;
  return (
    <article className="brief-page" lang={language.toLowerCase()} aria-labelledby="brief-title">
      <header>
        <p className="eyebrow">{subtitle}</p>
        <h1 id="brief-title">{title}</h1>
        <dl className="brief-stamp">
          {stamp.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="brief-caution">{note}</p>
      </header>
      {sections.map((section) => (
        <Section key={section.id} section={section} words={words} label={sourcesTitle} />
      ))}
      <section aria-labelledby="brief-sources">
        <h2 id="brief-sources">{sourcesTitle}</h2>
        <ol className="brief-sources">
          {sources.map((source) => (
            <Source key={source.number} source={source} words={words} />
          ))}
        </ol>
      </section>
    </article>
  );
}
