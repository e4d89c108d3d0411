import { ASK_ABOVE } from "../../model/expansion.ts";
import { firstOfMany, type Found, type Part } from "../../model/firstOfMany.ts";
import { askAboutMany } from "../actions/notice.ts";
import { apply, type Call } from "./context.ts";
import type { Work } from "./waiting.ts";

/** What is drawn of what was found. Throws what the server throws. */
export type DrawPart = (call: Call, part: Part) => Promise<void>;

/** Draws what was found; of more than is drawn unasked, asks first, and then draws `later`, as its own piece of work. */
export async function drawOrAsk(
  call: Call,
  { found, draw, later }: { found: Found; draw: DrawPart; later: (work: Work) => void },
): Promise<void> {
  const count = found.entityIds.length;
  if (count <= ASK_ABOVE) return draw(call, firstOfMany(found, count));
  const answer = (most: number): void => later((again) => draw(again, firstOfMany(found, most)));
  apply(call, (state) => askAboutMany(state, { count, first: ASK_ABOVE, draw: answer }));
}
