import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isWord } from "../i18n/isWord.ts";
import type { QueryError } from "../api/sendQuery.ts";

interface Props {
  readonly errors: readonly QueryError[];
  readonly onPlace: (line: number, column: number) => void;
}

function ErrorItem({ error, onPlace }: { readonly error: QueryError; readonly onPlace: Props["onPlace"] }): ReactNode {
  const { t, i18n } = useTranslation();
  const code = error.extensions?.code ?? "INTERNAL";
  const id = error.extensions?.id;
  const advice = `query.advice.${code}`;
  return (
    <li className="query-error">
      <p>
        <code className="tag">{code}</code> {error.message}
      </p>
      <p className="small">{t(isWord(i18n, advice) ? advice : "query.advice.other")}</p>
      <p className="quiet small query-error-where">
        {(error.locations ?? []).map(({ line, column }) => (
          <button key={`${line}:${column}`} type="button" className="text-button" onClick={() => onPlace(line, column)}>
            {t("query.errorAt", { line, column })}
          </button>
        ))}
        {error.path !== undefined && <span>{t("query.errorPath", { path: error.path.join(".") })}</span>}
        {id !== undefined && <span>{t("query.errorId", { id })}</span>}
      </p>
    </li>
  );
}

/** What was wrong, where, and what to do about it. */
export function ErrorList({ errors, onPlace }: Props): ReactNode {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <section className="query-errors" role="alert" aria-label={t("query.errors", { count: errors.length })}>
      <ul>
        {errors.map((error, index) => (
          <ErrorItem key={index} error={error} onPlace={onPlace} />
        ))}
      </ul>
    </section>
  );
}
