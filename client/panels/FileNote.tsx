import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useExplorerState } from "../state/explorer.tsx";
import { fileIn } from "../state/openedFile.ts";

/** Where a panel shows what an opened file says of a fact: that it does, and of which data the file was made. */
export function FileNote({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const opened = useExplorerState(fileIn);
  if (opened === undefined || (opened.entityDetails[id] ?? opened.relationDetails[id]) === undefined) return null;
  const version = opened.file.dataVersion ?? t("differences.unknownVersion");
  return <p className="quiet small">{t("differences.fromFile", { version })}</p>;
}
