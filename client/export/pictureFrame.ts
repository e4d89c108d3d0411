import { textWidth } from "../model/labelBox.ts";
import type { Palette } from "../model/palette.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import type { ModalityLine } from "../model/modalityLine.ts";
import type { Mark } from "./marks.ts";

/** What stands around an exported picture, in words. */
export interface FrameWords {
  readonly title: string;
  readonly kinds: readonly { readonly kind: EntityKind; readonly foreign: boolean; readonly text: string }[];
  readonly lines: readonly { readonly line: ModalityLine; readonly text: string }[];
  readonly footer: readonly string[];
}

/** Marks below and above a picture, and the room that they take. */
export interface PictureFrame {
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

const MARGIN = 24;
const NARROWEST = 560;
const SIGN = 14;
const LINE_SIGN = 22;
const GAP = 18;
const SIZES = { title: 17, text: 12 } as const;
const ROW = 20;
const DASHES: Readonly<Record<ModalityLine, readonly number[]>> = { solid: [], dotted: [1.5, 3.5], dashed: [5, 3.5] };

function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function kindMark(kind: EntityKind, { x, y, foreign, palette }: { x: number; y: number; foreign: boolean; palette: Palette }): Mark {
  const { outline, hue, width, height } = KIND_SHAPES[kind];
  const colours = { fill: foreign ? palette.softHues[hue] : palette.hues[hue], stroke: palette.hues[hue] };
  if (outline === "circle") return { sign: "circle", x: x + SIGN / 2, y, radius: SIGN / 2, ...colours };
  const flat = outline === "rounded" ? [-1, -1, 1, -1, 1, 1, -1, 1] : outline;
  const scale = SIGN / 2 / Math.max(width, height);
  const points = Array.from({ length: flat.length / 2 }, (_, at): [number, number] => [
    Math.round(10 * (x + SIGN / 2 + (flat[2 * at] ?? 0) * scale * width)) / 10,
    Math.round(10 * (y + (flat[2 * at + 1] ?? 0) * scale * height)) / 10,
  ]);
  return { sign: "outline", points, ...colours };
}

interface Item {
  readonly text: string;
  readonly room: number;
  readonly draw: (x: number, y: number) => Mark;
}

function legendItems({ kinds, lines }: FrameWords, palette: Palette): Item[] {
  return [
    ...kinds.map(({ kind, foreign, text }) => ({
      text,
      room: SIGN,
      draw: (x: number, y: number) => kindMark(kind, { x, y, foreign, palette }),
    })),
    ...lines.map(({ line, text }) => ({
      text,
      room: LINE_SIGN,
      draw: (x: number, y: number): Mark => ({ sign: "line", x, y, length: LINE_SIGN, dashes: DASHES[line], stroke: palette.muted }),
    })),
  ];
}

function layLegend(
  items: readonly Item[],
  { width, palette, y }: { width: number; palette: Palette; y: number },
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let [x, row] = [MARGIN, y];
  for (const { text, room, draw } of items) {
    const needed = room + 6 + textWidth(text, SIZES.text);
    if (x > MARGIN && x + needed > width - MARGIN) [x, row] = [MARGIN, row + ROW];
    marks.push(draw(x, row - 4), { sign: "text", x: x + room + 6, y: row, text, size: SIZES.text, bold: false, colour: palette.text });
    x += needed + GAP;
  }
  return { marks, bottom: items.length === 0 ? y - ROW : row };
}

/** The title above a picture, and legend and footer below it, broken into lines as wide as the picture. */
export function pictureFrame(
  words: FrameWords,
  { width: pictureWidth, height, palette }: { width: number; height: number; palette: Palette },
): PictureFrame {
  const width = Math.max(NARROWEST, pictureWidth + 2 * MARGIN);
  const titles = wrapped(words.title, SIZES.title, width - 2 * MARGIN);
  const titleMarks = titles.map((text, at): Mark => ({
    sign: "text",
    x: MARGIN,
    y: MARGIN + SIZES.title + at * 24,
    text,
    size: SIZES.title,
    bold: true,
    colour: palette.text,
  }));
  const top = MARGIN + titles.length * 24 + 12;
  const legend = layLegend(legendItems(words, palette), { width, palette, y: top + height + MARGIN + 12 });
  const lines = words.footer.flatMap((text) => wrapped(text, SIZES.text, width - 2 * MARGIN));
  const footer = lines.map((text, at): Mark => ({
    sign: "text",
    x: MARGIN,
    y: legend.bottom + 30 + at * ROW,
    text,
    size: SIZES.text,
    bold: false,
    colour: palette.muted,
  }));
  return { width, top, height: legend.bottom + 30 + lines.length * ROW + 8, marks: [...titleMarks, ...legend.marks, ...footer] };
}
