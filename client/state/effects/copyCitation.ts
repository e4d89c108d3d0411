import { citationText } from "../../model/citation.ts";
import { factIdOf } from "../../model/drawnIds.ts";
import { announce } from "../actions/notice.ts";
import { dataVersionIn, relationDetailIn } from "../openedFile.ts";
import { apply, type EffectContext } from "./context.ts";
import { linkOf } from "./linkOf.ts";
import { loadRelation } from "./loadDetails.ts";
import { writeClipboard } from "./writeClipboard.ts";

/** Which sentence of which relation is copied; all of the relation's where none is named. */
export interface CitationWish {
  readonly relationId: string;
  readonly evidenceId?: string;
}

const SAID = {
  copied: { en: "Copied with citation", vi: "Đã sao chép kèm trích dẫn" },
  refused: { en: "The browser did not allow copying", vi: "Trình duyệt không cho phép sao chép" },
  failed: { en: "Not copied: its sentences could not be fetched", vi: "Chưa sao chép được: không lấy được các câu của quan hệ" },
} as const;

async function copy(context: EffectContext, { relationId, evidenceId }: CitationWish): Promise<keyof typeof SAID> {
  await loadRelation(context, relationId);
  const state = context.store.getState();
  const detail = relationDetailIn(state, relationId);
  if (detail?.status !== "ready") return "failed";
  const evidence = detail.value.evidence.filter(({ id }) => evidenceId === undefined || id === evidenceId);
  const dataVersion = dataVersionIn(state, [relationId]) ?? "?";
  const { language } = state;
  const link = await linkOf(state);
  const isCopied = await writeClipboard(citationText(detail.value, evidence, { language, dataVersion, link }));
  return isCopied ? "copied" : "refused";
}

/** Copies the relation of a line with its sentences, sources, data version and the link of the view. True where it is on the clipboard; what came of it is said. */
export async function copyCitation(context: EffectContext, wish: CitationWish): Promise<boolean> {
  const outcome = await copy(context, { ...wish, relationId: factIdOf(wish.relationId) });
  apply(context, (state) => announce(state, SAID[outcome]));
  return outcome === "copied";
}
