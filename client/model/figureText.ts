import type { Language } from "../../domain/labels.ts";
import type { Entity } from "./entity.ts";
import { periodText } from "./dateText.ts";

export type Figure = Extract<Entity, { measure: string }>;

const SCALES = [
  { from: 1e12, en: "trillion", vi: "nghìn tỷ" },
  { from: 1e9, en: "billion", vi: "tỷ" },
  { from: 1e6, en: "million", vi: "triệu" },
];

/** True where the entity is a figure. */
export function isFigure(entity: Entity): entity is Figure {
  return entity.kind === "FIGURE" && "measure" in entity;
}

/** 541000000000000 as "541 trillion"; small numbers with separators. */
export function amountText(value: number, language: Language): string {
  const locale = language === "VI" ? "vi" : "en";
  const scale = SCALES.find(({ from }) => Math.abs(value) >= from);
  if (scale === undefined) return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value / scale.from);
  return `${number} ${language === "VI" ? scale.vi : scale.en}`;
}

function levelText({ value, unit, currency, modifier, also }: Figure, language: Language): string | undefined {
  if (value === null) return undefined;
  const written = [modifier, amountText(value, language), currency ?? unit].filter((part) => part !== null).join(" ");
  const others = also.map((money) => `${amountText(money.value, language)} ${money.currency}`);
  return others.length === 0 ? written : `${written} (${others.join(", ")})`;
}

function changeText({ change, base }: Figure, language: Language): string | undefined {
  if (change === null) return undefined;
  const number = new Intl.NumberFormat(language === "VI" ? "vi" : "en", { maximumFractionDigits: 2, signDisplay: "exceptZero" }).format(
    change,
  );
  return base === null ? `${number} %` : `${number} % ${base}`;
}

/** The value of a figure in words: "over 110 documents", "−39.4 % year on year", "#4". */
export function figureText(figure: Figure, language: Language): string {
  const rank = figure.rank === null ? undefined : `#${figure.rank}`;
  return [levelText(figure, language), changeText(figure, language), rank].filter((part) => part !== undefined).join(", ");
}

/** The period that a figure measures, where the source gives one. */
export function figurePeriod(figure: Figure, language: Language): string | undefined {
  return periodText(figure, language);
}
