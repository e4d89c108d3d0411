/** The two ends of a path as they were typed; the second is missing where it is not typed yet. */
export interface TypedPath {
  readonly from: string;
  readonly to?: string;
}

const ASKS = /^\s*(?:paths?|duong (?:di|noi))\s+(?:(?:between|from|giua|tu)\s+)?/;
const JOINTS = /\s(?:and|to|va|den|toi|voi)\s|\s*(?:→|->|—|–)\s*/g;
const MOST_READINGS = 4;

/** Lower case without marks, letter by letter, so that a place in it is the same place in the text. */
function plain(text: string): string {
  return text.replace(/./gsu, (letter) => (/đ/iu.test(letter) ? "d" : letter.normalize("NFD").charAt(0).toLowerCase()));
}

/**
 * What "path A to B", "path between A and B" or "đường đi giữa A và B" ask for, with or without tones. A name may hold "and" itself
 * (a ministry of industry and trade), so there may be several readings; none where the text asks for no path.
 */
export function typedPaths(text: string): TypedPath[] {
  const typed = text.normalize("NFC");
  const folded = plain(typed);
  const begin = ASKS.exec(folded)?.[0].length;
  if (begin === undefined || typed.slice(begin).trim() === "") return [];
  const readings = [...folded.matchAll(JOINTS)]
    .filter(({ index }) => index > begin)
    .map(({ index, 0: joint }) => ({ from: typed.slice(begin, index).trim(), to: typed.slice(index + joint.length).trim() }))
    .filter(({ from, to }) => from !== "" && to !== "");
  return readings.length === 0 ? [{ from: typed.slice(begin).trim() }] : readings.slice(0, MOST_READINGS);
}

/** True where both ends of a path are typed out. */
export function asksForPath(text: string): boolean {
  return typedPaths(text).some(({ to }) => to !== undefined);
}
