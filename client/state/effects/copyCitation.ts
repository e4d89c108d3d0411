import { citationText } from "../../model/citation.ts";
import { announce } from "../actions/notice.ts";
import { apply, type EffectContext } from "./context.ts";
import { loadRelation } from "./loadDetails.ts";
import { writeClipboard } from "./writeClipboard.ts";

/** Which sentence of which relation is copied; all of the relation's where none is named. */
export interface CitationWish {
  readonly relationId: string;
  readonly evidenceId?: string;
}

/** Copies a relation with its sentences, sources, data version and the link of the view. True where it is on the clipboard. */
export async function copyCitation(context: EffectContext, { relationId, evidenceId }: CitationWish): Promise<boolean> {
  await loadRelation(context, relationId);
  const { relationDetails, overview, language } = context.store.getState();
  const detail = relationDetails[relationId];
  if (detail?.status !== "ready") return false;
  const evidence = detail.value.evidence.filter(({ id }) => evidenceId === undefined || id === evidenceId);
  const dataVersion = overview?.status === "ready" ? overview.value.summary.dataVersion : "?";
  const isCopied = await writeClipboard(citationText(detail.value, evidence, { language, dataVersion, link: window.location.href }));
  const said = isCopied
    ? { en: "Copied with citation", vi: "Đã sao chép kèm trích dẫn" }
    : { en: "The browser did not allow copying", vi: "Trình duyệt không cho phép sao chép" };
  apply(context, (state) => announce(state, said));
  return isCopied;
}
