import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommands } from "../state/explorer.tsx";
import { CopyIcon } from "./icons.tsx";

type Outcome = "waiting" | "copied" | "refused";

const WORDS = { waiting: "citation.copy", copied: "citation.copied", refused: "citation.refused" } as const;

interface Props {
  readonly relationId: string;
  readonly evidenceId?: string;
  /** What is copied, for whoever does not see where the button stands. */
  readonly sentence?: string;
  readonly iconOnly?: boolean;
}

/** Copies a relation, or one sentence of it, with its source, data version and the link of the view. */
export function CopyCitation({ relationId, evidenceId, sentence, iconOnly = false }: Props): ReactNode {
  const { t } = useTranslation();
  const { copyCitation } = useCommands();
  const [outcome, setOutcome] = useState<Outcome>("waiting");
  const copy = async (): Promise<void> => {
    const isCopied = await copyCitation({ relationId, ...(evidenceId === undefined ? {} : { evidenceId }) });
    setOutcome(isCopied ? "copied" : "refused");
  };
  const label = sentence === undefined ? t("citation.copy") : t("citation.copyOf", { sentence });
  return (
    <button
      type="button"
      className={iconOnly ? "icon-button" : "text-button"}
      aria-label={outcome === "waiting" ? label : t(WORDS[outcome])}
      title={t(WORDS[outcome])}
      data-outcome={outcome}
      onClick={() => void copy()}
      onBlur={() => setOutcome("waiting")}
    >
      <CopyIcon />
      {!iconOnly && t(WORDS[outcome])}
    </button>
  );
}
