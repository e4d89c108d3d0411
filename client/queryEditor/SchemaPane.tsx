import { Button, TextInput } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { searchSchema } from "../model/query/schemaSearch.ts";
import { editorSchema } from "./editorSchema.ts";
import { SchemaType } from "./SchemaType.tsx";

interface Props {
  /** The types visited, the last one shown. */
  readonly trail: readonly string[];
  readonly onTrail: (trail: readonly string[]) => void;
}

/** The manual of the schema: search it, and go from type to type. */
export function SchemaPane({ trail, onTrail }: Props): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const hits = useMemo(() => searchSchema(editorSchema, text), [text]);
  const show = (type: string): void => {
    setText("");
    onTrail([...trail, type]);
  };
  const before = trail.slice(0, -1);
  return (
    <div className="library-pane">
      <TextInput
        size="xs"
        aria-label={t("query.docsSearch")}
        placeholder={t("query.docsSearch")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() === "" ? (
        <>
          {trail.length > 0 && (
            <Button className="schema-back" size="compact-xs" variant="subtle" onClick={() => onTrail(before)}>
              ← {before.at(-1) ?? t("query.docsStart")}
            </Button>
          )}
          <SchemaType key={trail.at(-1)} name={trail.at(-1) ?? "Query"} onShow={show} />
        </>
      ) : (
        <ul className="library-list" aria-live="polite">
          {hits.length === 0 && <li className="quiet small">{t("query.docsNone")}</li>}
          {hits.map(({ type, member, description }) => (
            <li key={`${type}.${member ?? ""}`}>
              <button type="button" className="library-item" onClick={() => show(type)}>
                <code className="schema-code">{member === undefined ? type : `${type}.${member}`}</code>
                <span className="quiet small block">{description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
