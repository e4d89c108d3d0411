import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { parseVariables } from "../model/query/variables.ts";
import { CodeField, type TextPlace } from "./CodeField.tsx";
import { queryExtensions, variablesExtensions } from "./editorExtensions.ts";
import type { Draft } from "./Library.tsx";

interface Props {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly place: TextPlace | undefined;
  readonly onShowType: (type: string) => void;
}

/** Where the query and its variables are written. */
export function EditorPane({ draft, onDraft, place, onShowType }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <CodeField
        label={t("query.editor")}
        value={draft.query}
        extensions={() => queryExtensions(onShowType)}
        onChange={(query) => onDraft({ query })}
        place={place}
      />
      <h3 className="eyebrow variables-title">{t("query.variables")}</h3>
      <div className="variables">
        <CodeField
          label={t("query.variablesEditor")}
          value={draft.variables}
          extensions={variablesExtensions}
          onChange={(variables) => onDraft({ variables })}
        />
      </div>
      {parseVariables(draft.variables) === undefined && (
        <p className="variables-wrong small" role="alert">
          {t("query.variablesWrong")}
        </p>
      )}
    </>
  );
}
