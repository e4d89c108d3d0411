import { HomeCountryDocument } from "../../api/generated/operations.ts";
import type { EffectContext } from "./context.ts";

/** The id of the country that the data call their home: known with the overview, else asked for. */
export async function homeCountryOf({ store, execute }: EffectContext): Promise<string | undefined> {
  const { overview } = store.getState();
  const { summary } = overview?.status === "ready" ? overview.value : await execute(HomeCountryDocument, {});
  return summary.homeCountry?.id;
}
