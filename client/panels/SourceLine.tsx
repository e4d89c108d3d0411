import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../domain/labels.ts";
import { dateText } from "../model/dateText.ts";
import { nameOf, type EntityName } from "../model/entity.ts";
import { safeLink } from "../model/markedText.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { OutIcon } from "./icons.tsx";

export interface Source extends EntityName {
  readonly publisher: string | null;
  readonly published: string | null;
  readonly textIs: "SOURCE" | "DIGEST";
  /** The language of the text that was read. */
  readonly language: Language;
  readonly url?: string | null;
}

/** Whose words the evidence is: our summary of an article, or the publisher's own text. */
export function SourceTitle({ source }: { readonly source: Source }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  return <>{t(source.textIs === "DIGEST" ? "evidence.digest" : "evidence.source", { title: nameOf(source, language) })}</>;
}

interface Props {
  readonly source: Source;
  /** Without the way to the original, for places that are links themselves. */
  readonly bare?: boolean;
}

/** Publisher, date, language and the way to the original; where its address must not become a link, the address itself; or that it is not known. */
export function SourceLine({ source, bare = false }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const published = source.published === null ? t("evidence.undatedDocument") : dateText(source.published, language);
  const hasAddress = source.url !== undefined && !bare;
  const link = safeLink(source.url ?? null);
  return (
    <span className="source-line">
      {[source.publisher, published, t(`evidence.in${source.language}`)].filter((part) => part !== null).join(" · ")}
      {hasAddress && " · "}
      {hasAddress && link !== undefined && (
        <a href={link} target="_blank" rel="noreferrer">
          {t("evidence.original")}
          <OutIcon />
        </a>
      )}
      {hasAddress && link === undefined && <span>{source.url ?? t("evidence.noAddress")}</span>}
    </span>
  );
}
