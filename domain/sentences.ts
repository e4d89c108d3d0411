/** A sentence in its document: `text.slice(start, end) === sentence`, half-open UTF-16 offsets, no surrounding white space. */
export interface SentenceSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A full stop after one of these, or after a single capital letter, ends a word and not a sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Assoc|Gen|Col|Maj|Sen|Rep|St|Jr|Sr|No|Nos|Vol|Art|vs|etc|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|TP|Tp|PGS|GS|TS|ThS)\.\s*$/u;

const SEGMENTERS = { EN: new Intl.Segmenter("en", { granularity: "sentence" }), VI: new Intl.Segmenter("vi", { granularity: "sentence" }) };

function trimmed(text: string, start: number, end: number): SentenceSpan {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = Math.max(from, end - (piece.length - piece.trimEnd().length));
  return { text: text.slice(from, to), start: from, end: to };
}

/** The sentences of a text in their order. A line break ends a sentence; offsets count in the untouched text. */
export function splitSentences(text: string, language: "EN" | "VI" = "EN"): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  for (const { segment, index } of SEGMENTERS[language].segment(text)) {
    const end = index + segment.length;
    const goesOn = end < text.length && !/[\r\n]\s*$/.test(segment) && ABBREVIATION.test(segment);
    if (goesOn) continue;
    const sentence = trimmed(text, start, end);
    if (sentence.text !== "") sentences.push(sentence);
    start = end;
  }
  return sentences;
}
