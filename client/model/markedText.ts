/** A stretch of a document's text, marked where it is evidence. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
  readonly start: number;
}

/** A text cut at the bounds of one span; offsets count UTF-16 code units. A span outside the text marks nothing. */
export function markedText(text: string, span: { readonly start: number; readonly end: number } | undefined): TextPart[] {
  if (span === undefined || span.start < 0 || span.end > text.length || span.start >= span.end) return [{ text, marked: false, start: 0 }];
  const parts = [
    { text: text.slice(0, span.start), marked: false, start: 0 },
    { text: text.slice(span.start, span.end), marked: true, start: span.start },
    { text: text.slice(span.end), marked: false, start: span.end },
  ];
  return parts.filter((part) => part.text !== "");
}

/** The address where it is one of the web: a program for references may be given it. */
export function webAddress(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) && ["https:", "http:"].includes(new URL(url).protocol) ? url : undefined;
}

/** The address where it is an https one; nothing else becomes a link. */
export function safeLink(url: string | null): string | undefined {
  return url !== null && URL.canParse(url) && new URL(url).protocol === "https:" ? url : undefined;
}
