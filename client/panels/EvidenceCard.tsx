import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf, type Evidence } from "../model/entity.ts";
import { showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import { DocumentFacts } from "./DocumentFacts.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { SourceLine, SourceTitle } from "./SourceLine.tsx";

/** What else the document of a sentence states; read when it is opened. */
function AlsoFrom({ documentId, relationId }: { readonly documentId: string; readonly relationId: string }): ReactNode {
  const { t } = useTranslation();
  const { readDocument } = useCommands();
  const [isOpen, setOpen] = useState(false);
  const document = useExplorerState((state) => state.documents[documentId]);
  const toggle = (): void => {
    if (!isOpen) readDocument(documentId);
    setOpen(!isOpen);
  };
  return (
    <>
      <button type="button" className="text-button" aria-expanded={isOpen} onClick={toggle}>
        {t("evidence.also")}
      </button>
      {isOpen && <LoadableView loadable={document}>{(value) => <DocumentFacts document={value} without={relationId} />}</LoadableView>}
    </>
  );
}

/** One sentence that states the relation, and whose sentence it is. A digest is ours, so it never stands in quotation marks. */
export function EvidenceCard({ evidence, relationId }: { readonly evidence: Evidence; readonly relationId: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const { id, document, sentence, start, end, attributedTo, modality } = evidence;
  const isOwnText = document.textIs === "SOURCE";
  const open = (): void => run((state) => showPanel(state, { name: "document", id: document.id, span: { start, end } }));
  return (
    <article className="evidence">
      <p className="evidence-sentence" lang={document.language.toLowerCase()}>
        {isOwnText ? <q>{sentence}</q> : sentence}
      </p>
      <p className="evidence-notes">
        {t(`modality.${modality}`)}
        {attributedTo !== null && ` · ${t("evidence.said", { name: labelOf(attributedTo, language) })}`}
      </p>
      <footer>
        <span className="evidence-title">
          <SourceTitle source={document} />
        </span>
        <SourceLine source={document} />
        <div className="evidence-actions">
          <button type="button" className="text-button" onClick={open}>
            {t("evidence.open")}
          </button>
          <CopyCitation relationId={relationId} evidenceId={id} sentence={sentence} />
        </div>
        <AlsoFrom documentId={document.id} relationId={relationId} />
      </footer>
    </article>
  );
}
