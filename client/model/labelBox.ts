/** Font sizes and line heights of names and captions on the canvas, in pixels at zoom 1. */
export const NAME_FONT = { size: 12, line: 15 } as const;
export const CAPTION_FONT = { size: 10.5, line: 13 } as const;

const NARROW = new Set("iljtfrI.,:;'’|()[]!-–· ");
const WIDE = new Set("mwMW@%—");
const MAX_WIDTH = 132;
const NAME_LINES = 3;
const CAPTION_LINES = 2;

/** A text broken into lines, with the size that it takes. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** In hundredths of the font's size: whole numbers, so that a sum is the same in whichever order it is added up. */
function widthOf(glyph: string): number {
  if (NARROW.has(glyph)) return 34;
  if (WIDE.has(glyph)) return 88;
  return glyph === glyph.toLowerCase() ? 58 : 70;
}

const glyphWidths = new Map<string, number>();

function hundredths(text: string): number {
  let sum = 0;
  for (const glyph of text.normalize("NFC")) {
    let width = glyphWidths.get(glyph);
    if (width === undefined) {
      width = widthOf(glyph);
      glyphWidths.set(glyph, width);
    }
    sum += width;
  }
  return sum;
}

/** The width of a text, estimated on the safe side: the same in every browser, so layouts are too. */
export function textWidth(text: string, size: number): number {
  return (hundredths(text) * size) / 100;
}

function wrapWords(text: string, size: number): string[] {
  const most = (MAX_WIDTH * 100) / size;
  const space = hundredths(" ");
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of text.split(/\s+/)) {
    const own = hundredths(word);
    if (line !== "" && width + space + own > most) {
      lines.push(line);
      line = "";
    }
    width = line === "" ? own : width + space + own;
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function clipped(lines: readonly string[], limit: number): string[] {
  if (lines.length <= limit) return [...lines];
  const last = lines[limit - 1] ?? "";
  return [...lines.slice(0, limit - 1), `${last.replace(/[\s,.;:]+$/, "")} …`];
}

function block(text: string | undefined, font: { readonly size: number; readonly line: number }, limit: number): TextBlock {
  const lines = text === undefined ? [] : clipped(wrapWords(text, font.size), limit);
  return { lines, width: Math.max(0, ...lines.map((line) => textWidth(line, font.size))), height: lines.length * font.line };
}

/** A name as it stands under its entity: at most three lines. */
export function nameBlock(name: string): TextBlock {
  return block(name, NAME_FONT, NAME_LINES);
}

/** The second line of an entity: at most two lines. */
export function captionBlock(caption: string | undefined): TextBlock {
  return block(caption, CAPTION_FONT, CAPTION_LINES);
}
