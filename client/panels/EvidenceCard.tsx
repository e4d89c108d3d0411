import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf, type Evidence } from "../model/entity.ts";
import { showPanel } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { SourceLine, SourceTitle } from "./SourceLine.tsx";

/** One sentence that states the relation, and whose sentence it is. A digest is ours, so it never stands in quotation marks. */
export function EvidenceCard({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  const { document, sentence, start, end, attributedTo, modality } = evidence;
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
        <button type="button" className="text-button" onClick={open}>
          {t("evidence.open")}
        </button>
      </footer>
    </article>
  );
}
