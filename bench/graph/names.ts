import type { Random, Weighted } from "./random.ts";

/** Family names as often as they are borne in Vietnam; given names are made up, so that nobody is named. */
const FAMILY: readonly [Weighted<string>, ...Weighted<string>[]] = [
  ["Nguyễn", 38],
  ["Trần", 12],
  ["Lê", 10],
  ["Phạm", 7],
  ["Hoàng", 5],
  ["Huỳnh", 5],
  ["Phan", 4],
  ["Vũ", 4],
  ["Võ", 4],
  ["Đặng", 2],
  ["Bùi", 2],
  ["Đỗ", 2],
  ["Hồ", 1],
  ["Ngô", 1],
  ["Dương", 1],
  ["Lý", 1],
];
const MIDDLE: readonly [Weighted<string>, ...Weighted<string>[]] = [
  ["Văn", 20],
  ["Thị", 18],
  ["Đức", 6],
  ["Minh", 6],
  ["Thanh", 5],
  ["Hữu", 4],
  ["Quang", 4],
  ["Ngọc", 4],
  ["Xuân", 3],
  ["Đình", 3],
  ["Thu", 2],
];
const ONSETS = ["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x"] as const;
const RHYMES = [
  "ăng",
  "ấm",
  "ạc",
  "ầu",
  "ẳm",
  "ên",
  "ềnh",
  "ích",
  "iêu",
  "iệp",
  "oàng",
  "oẳn",
  "ơn",
  "ớt",
  "ưởng",
  "ức",
  "uy",
  "uyền",
  "ao",
] as const;
const LATIN = ["ka", "ru", "no", "te", "sa", "mi", "lo", "ven", "dor", "ha", "rin", "pel", "os", "tu", "gra", "bel"] as const;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A syllable with its tone that reads as Vietnamese; one of about 400, some far more often than others. */
export function syllable(random: Random): string {
  // The square makes the first of each list the most frequent, as in a real register.
  const at = (length: number): number => Math.floor(random.next() ** 2 * length);
  return capital(`${ONSETS[at(ONSETS.length)] ?? ""}${RHYMES[at(RHYMES.length)] ?? ""}`);
}

/** A made-up word of two to four foreign syllables. */
export function latinWord(random: Random): string {
  return capital(Array.from({ length: 2 + random.below(3) }, () => random.pick(LATIN)).join(""));
}

/** A name of two syllables, of a place in Vietnam or a firm. */
export function twoSyllables(random: Random): string {
  return `${syllable(random)} ${syllable(random)}`;
}

export interface PersonName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A person's name, a quarter foreign; the other order of its words and, now and then, the toneless spelling are aliases. */
export function personName(random: Random): PersonName {
  if (random.chance(0.25)) {
    const [first, last] = [latinWord(random), latinWord(random)];
    return { name: `${first} ${last}`, aliases: [`${last} ${first}`] };
  }
  const family = random.weighted(FAMILY);
  const rest = `${random.weighted(MIDDLE)} ${syllable(random)}`;
  const name = `${family} ${rest}`;
  return { name, aliases: random.chance(0.2) ? [`${rest} ${family}`] : [] };
}
