import { EntitiesDocument, RelationsDocument } from "../../api/generated/operations.ts";
import { fromPermalink, toPermalink } from "../../model/permalink.ts";
import { showFailure } from "../actions/notice.ts";
import { remember } from "../actions/populate.ts";
import { restoreView } from "../actions/showAnswer.ts";
import { recallHeadline } from "./answerQuestion.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";
import { loadTies } from "./loadTies.ts";

/** The window's address bar, as far as links need it. */
export interface AddressBar {
  readonly read: () => string;
  readonly write: (fragment: string) => void;
  /** Calls back when the reader opens another link in the same window. Returns the way to stop. */
  readonly follow: (open: () => void) => () => void;
}

/** Opens the view that the address describes. Ids that the data do not know are said, the rest is shown. */
export async function restoreFromAddress(context: EffectContext, address: AddressBar): Promise<void> {
  const linked = fromPermalink(address.read());
  if (linked === undefined || linked.entities.length === 0) return;
  apply(context, (state) => ({ ...state, busy: { text: { en: "Opening the view of this link", vi: "Đang mở chế độ xem của liên kết" } } }));
  try {
    const [entities, relations] = await Promise.all([
      inChunks(linked.entities, async (ids) => (await context.execute(EntitiesDocument, { ids })).entities),
      inChunks(linked.relations, async (ids) => (await context.execute(RelationsDocument, { ids })).relations),
    ]);
    apply(context, (state) => remember(state, { entities, relations }));
    await loadTies(
      context,
      entities.map(({ id }) => id),
    );
    const known = new Set([...entities, ...relations].map(({ id }) => id));
    const view = {
      ...linked,
      entities: linked.entities.filter((id) => known.has(id)),
      relations: linked.relations.filter((id) => known.has(id)),
    };
    const unknown = [...linked.entities, ...linked.relations].filter((id) => !known.has(id));
    apply(context, (state) => restoreView(state, view, unknown));
    await recallHeadline(context);
  } catch (error) {
    apply(context, (state) => showFailure(state, toFailure(error)));
  }
}

/** Keeps the address in step with the view, so that it can be copied at any moment. Returns the way to stop. */
export function followView(context: EffectContext, address: AddressBar): () => void {
  return context.store.subscribe((state, before) => {
    if (state.view !== before.view) address.write(toPermalink(state.view));
  });
}
