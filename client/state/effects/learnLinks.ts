import { MODALITIES } from "../../../domain/modality.ts";
import { JoinedDocument } from "../../api/generated/operations.ts";
import { isJoined, withLinks } from "../../model/hiddenNeighbours.ts";
import { apply, type EffectContext } from "./context.ts";

/** Above this many, an answer would be thousands of relations; of those, what is fetched is what is known. */
const MOST_IDS = 300;
const MOST_REMEMBERED = 20;

/** Asks which entities are joined, and keeps what no fetched relation says. */
async function learn(context: EffectContext, ids: readonly string[]): Promise<void> {
  const { subgraph } = await context.execute(JoinedDocument, { ids: [...ids], modalities: [...MODALITIES] });
  const pairs = subgraph.relations.map(({ source, target }) => [source.id, target.id] as const);
  apply(context, (state) => {
    const links = withLinks(
      state.links,
      pairs.filter(([a, b]) => !isJoined(state.relations, a, b)),
    );
    return links === state.links ? state : { ...state, links };
  });
}

/** Keeps known who on the canvas is joined with whom, drawn or not, so that no badge counts what is there. Returns the way to stop. */
export function followLinks(context: EffectContext): () => void {
  let asked: readonly ReadonlySet<string>[] = [];
  return context.store.subscribe(({ view: { entities } }, before) => {
    if (entities === before.view.entities || entities.length < 2 || entities.length > MOST_IDS) return;
    if (asked.some((set) => entities.every((id) => set.has(id)))) return;
    const set = new Set(entities);
    asked = [set, ...asked].slice(0, MOST_REMEMBERED);
    // Without an answer badges count too many rather than too few, and the next view asks again.
    learn(context, entities).catch(() => {
      asked = asked.filter((each) => each !== set);
    });
  });
}
