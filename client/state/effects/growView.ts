import { EntitiesDocument, FiguresDocument } from "../../api/generated/operations.ts";
import { labelOf } from "../../model/entity.ts";
import { announce } from "../actions/notice.ts";
import { selectEntity } from "../actions/select.ts";
import type { FigureList, Loadable } from "../explorerState.ts";
import { bring } from "./bring.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { reported } from "./reported.ts";

/** Puts one entity on the canvas, with its relations to what stands there, and selects it. */
export function addEntity(context: EffectContext, id: string): Promise<void> {
  return reported(context, async () => {
    const { entities } = await context.execute(EntitiesDocument, { ids: [id] });
    const [entity] = entities;
    if (entity === undefined || entity === null) {
      apply(context, (state) => ({ ...state, unknownIds: [id] }));
      return;
    }
    await bring(context, { entities: [entity], relations: [] });
    const text = { en: `${labelOf(entity, "EN")} is on the canvas`, vi: `Đã thêm ${labelOf(entity, "VI")}` };
    apply(context, (state) => announce({ ...selectEntity(state, id), fitCount: state.fitCount + 1 }, text));
  });
}

/** The figures about an entity, as a table. */
export async function loadFigures(context: EffectContext, id: string): Promise<void> {
  if (context.store.getState().figures[id]?.status === "ready") return;
  const keep = (figures: Loadable<FigureList>): void =>
    apply(context, (current) => ({ ...current, figures: { ...current.figures, [id]: figures } }));
  keep({ status: "loading" });
  try {
    const { entity } = await context.execute(FiguresDocument, { id });
    if (entity === null) return;
    keep({ status: "ready", value: entity });
  } catch (error) {
    keep({ status: "failed", failure: toFailure(error) });
  }
}
