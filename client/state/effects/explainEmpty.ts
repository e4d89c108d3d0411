import { isEntityId } from "../../../domain/ids.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { NeighbourhoodDocument } from "../../api/generated/operations.ts";
import type { AskedQuestion } from "../../model/view.ts";
import { isStructural } from "../../model/relationText.ts";
import { guide } from "../actions/guide.ts";
import { announce } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { apply, type EffectContext } from "./context.ts";

const NEAREST = 4;
const LOOKED_AT = 12;

const NOTHING: Bilingual = {
  en: "Nothing recorded in these documents answers this. Not recorded is not the same as not happened.",
  vi: "Các tài liệu này không ghi lại điều gì trả lời câu hỏi này. Không được ghi lại không có nghĩa là không xảy ra.",
};

/** Says that a question found nothing, with the newest facts about those whom it asks about. */
export async function explainEmpty(context: EffectContext, { title, asked }: { title: Bilingual; asked: AskedQuestion }): Promise<void> {
  const ids = Object.values(asked.slots).filter(isEntityId);
  const { neighbourhood } =
    ids.length === 0
      ? { neighbourhood: { nodes: [], relations: [] } }
      : await context.execute(NeighbourhoodDocument, { ids, modalities: [...MODALITIES], first: LOOKED_AT });
  const { nodes, relations } = neighbourhood;
  const nearest = [...relations].filter((relation) => !isStructural(relation)).slice(0, NEAREST);
  apply(context, (state) => {
    const known = remember(state, { entities: nodes, relations });
    return announce(guide(known, { emptyAnswer: { title, asked, nearest } }), NOTHING);
  });
}
