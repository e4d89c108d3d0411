import type { EntityRecord } from "../domain/records.ts";
import { foldText } from "../domain/names.ts";
import { createRandom, type Random } from "./graph/random.ts";

/** How often each way of asking comes among a hundred texts. */
const MIX = { typing: 50, words: 15, toned: 15, slip: 15, nothing: 5 } as const;
const LETTERS_TYPED = 12;
const LEAST_SLIP_LETTERS = 4;

function withSlip(name: string, random: Random): string {
  const words = foldText(name).split(" ");
  const at = words.findIndex(({ length }) => length > LEAST_SLIP_LETTERS);
  const word = words[at];
  if (word === undefined) return words.join(" ");
  const place = 1 + random.below(word.length - 2);
  return words.with(at, word.slice(0, place) + word.slice(place + 1)).join(" ");
}

function textOf(way: keyof typeof MIX, name: string, random: Random): string {
  const words = foldText(name).split(" ");
  if (way === "typing") return foldText(name).slice(0, 1 + random.below(LETTERS_TYPED));
  if (way === "words") return [words.at(0), words.at(-1)].join(" ");
  if (way === "toned") return name;
  if (way === "slip") return withSlip(name, random);
  return `${words.join("").slice(0, 3)}qxzw ${words.length}vvk`;
}

/** What is typed into a search of a graph: half of it a name letter by letter, the rest two words, names with their tones, slips, and what names nothing. */
export function searchTexts(entities: readonly EntityRecord[], count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const [first, ...others] = (Object.keys(MIX) as (keyof typeof MIX)[]).map((way) => [way, MIX[way]] as const);
  if (first === undefined) return [];
  return Array.from({ length: count }, () => {
    const name = entities[random.below(entities.length)]?.name ?? "";
    return textOf(random.weighted([first, ...others]), name, random);
  });
}
