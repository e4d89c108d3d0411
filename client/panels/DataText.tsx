import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../domain/labels.ts";
import type { TextPart } from "../model/dataLanguage.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** A mark stays on the line of the word that it follows. */
const NO_BREAK = "\u00a0";

/** Says in which language a text of the data is, where that is not the language of the page. */
export function LanguageMark({ of }: { readonly of: Language }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  if (of === language) return null;
  return (
    <abbr className="language-mark" lang={language.toLowerCase()} title={t(`evidence.in${of}`)}>
      {of}
    </abbr>
  );
}

/** A text of the data in its own language, which it says where that is not the language of the page. */
export function DataText({ of, children }: { readonly of: Language; readonly children: string }): ReactNode {
  const language = useExplorerState((state) => state.language);
  if (of === language) return children;
  return (
    <>
      <span lang={of.toLowerCase()}>{children}</span>
      {NO_BREAK}
      <LanguageMark of={of} />
    </>
  );
}

/** Words of ours with texts of the data among them, each in its own language; one mark says which that is. */
export function MixedText({ parts }: { readonly parts: readonly TextPart[] }): ReactNode {
  const language = useExplorerState((state) => state.language);
  const last = parts.findLastIndex((part) => part.of !== undefined && part.of !== language);
  return parts.map(({ text, of }, at) => {
    if (of === undefined || of === language) return text;
    const own = (
      <span key={`${at} ${text}`} lang={of.toLowerCase()}>
        {text}
      </span>
    );
    return at < last ? own : [own, NO_BREAK, <LanguageMark key="mark" of={of} />];
  });
}
