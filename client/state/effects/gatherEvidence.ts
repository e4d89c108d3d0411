import { EvidenceOfDocument } from "../../api/generated/operations.ts";
import type { Evidence } from "../../model/entity.ts";
import { relationDetailIn } from "../openedFile.ts";
import type { EffectContext } from "./context.ts";

/** How many relations are asked about at once: each may bring twenty sentences. */
const AT_ONCE = 100;

/** Every sentence that states some relations, by relation: what is known already, the rest from the server. Throws what the server throws. */
export async function gatherEvidence(
  { store, execute }: EffectContext,
  ids: readonly string[],
): Promise<Record<string, readonly Evidence[]>> {
  const state = store.getState();
  const found: Record<string, readonly Evidence[]> = {};
  for (const id of ids) {
    const detail = relationDetailIn(state, id);
    if (detail?.status === "ready") found[id] = detail.value.evidence;
  }
  const asked = ids.filter((id) => found[id] === undefined);
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const { relations } = await execute(EvidenceOfDocument, { ids: asked.slice(at, at + AT_ONCE) });
    for (const relation of relations) if (relation !== null) found[relation.id] = relation.evidence;
  }
  return found;
}
