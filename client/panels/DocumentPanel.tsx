import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../model/entity.ts";
import { markedText } from "../model/markedText.ts";
import { useExplorerState } from "../state/explorer.tsx";
import type { DocumentDetail } from "../state/explorerState.ts";
import { DocumentFacts, FactList } from "./DocumentFacts.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { SourceLine } from "./SourceLine.tsx";

interface Span {
  readonly start: number;
  readonly end: number;
}

function FactsOfSentence({ document, span }: { readonly document: DocumentDetail; readonly span: Span | undefined }): ReactNode {
  const { t } = useTranslation();
  const sentence = document.sentences.find(({ start, end }) => span !== undefined && start <= span.start && span.end <= end);
  const relations = (sentence?.relations ?? []).filter(({ type }) => type !== "MENTIONS");
  if (relations.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">{t("document.sentenceFacts", { count: relations.length })}</h3>
      <FactList relations={relations} />
    </section>
  );
}

function Body({ document, span }: { readonly document: DocumentDetail; readonly span: Span | undefined }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers return a promise here, which React would take for the way to clean up.
    mark.current?.scrollIntoView({ block: "center" });
  }, [span]);
  if (!("textIs" in document)) return null;
  return (
    <>
      <h2 className="entity-title">{nameOf(document, language)}</h2>
      <p className="entity-caption">
        <SourceLine source={document} />
      </p>
      {document.textIs === "DIGEST" && <p className="digest-note">{t("document.digestNote")}</p>}
      <div className="document-text" lang={document.language.toLowerCase()}>
        {markedText(document.text, span).map(({ text, marked, start }) =>
          marked ? (
            <mark key={start} ref={mark}>
              {text}
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </div>
      <FactsOfSentence document={document} span={span} />
      <section aria-label={t("evidence.also")}>
        <h3 className="eyebrow">{t("evidence.also")}</h3>
        <DocumentFacts document={document} />
      </section>
    </>
  );
}

/** A document with the evidence marked where it stands. */
export function DocumentPanel({ id, span }: { readonly id: string; readonly span: Span | undefined }): ReactNode {
  const document = useExplorerState((state) => state.documents[id]);
  return <LoadableView loadable={document}>{(value) => <Body document={value} span={span} />}</LoadableView>;
}
