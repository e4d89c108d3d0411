import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf } from "../model/entity.ts";
import { factIdOf } from "../model/drawnIds.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { useVisible } from "./useVisible.ts";

/** Where a fact is drawn under a province of today: which one its source names. */
export function OwnNameNote({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { ownEnds } = useVisible();
  const own = [...ownEnds].find(([drawn]) => factIdOf(drawn) === id)?.[1];
  if (own === undefined) return null;
  return <p className="drawn-for">{t("pair.ownName", { names: own.map((end) => labelOf(end, language)).join(", ") })}</p>;
}
