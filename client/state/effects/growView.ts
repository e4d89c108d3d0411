import { EntitiesDocument, FiguresDocument } from "../../api/generated/operations.ts";
import { labelOf } from "../../model/entity.ts";
import { announce } from "../actions/notice.ts";
import { selectOrPick } from "../actions/pick.ts";
import { bring } from "./bring.ts";
import { apply, type EffectContext } from "./context.ts";
import { loadOnce } from "./loadOnce.ts";

/** Puts one entity on the canvas, with its relations to what stands there, and selects it. Throws what the server throws. */
export async function addEntity(context: EffectContext, id: string): Promise<void> {
  const { entities } = await context.execute(EntitiesDocument, { ids: [id] });
  const [entity] = entities;
  if (entity === undefined || entity === null) {
    apply(context, (state) => ({ ...state, unknownIds: [id] }));
    return;
  }
  await bring(context, { entities: [entity], relations: [] });
  const text = { en: `${labelOf(entity, "EN")} is on the canvas`, vi: `Đã thêm ${labelOf(entity, "VI")}` };
  apply(context, (state) => announce({ ...selectOrPick(state, id), fitCount: state.fitCount + 1 }, text));
}

/** The figures about an entity, as a table. */
export function loadFigures(context: EffectContext, id: string): Promise<void> {
  return loadOnce({
    known: context.store.getState().figures[id],
    fetch: async () => (await context.execute(FiguresDocument, { id })).entity,
    keep: (figures) => apply(context, (state) => ({ ...state, figures: { ...state.figures, [id]: figures } })),
  });
}
