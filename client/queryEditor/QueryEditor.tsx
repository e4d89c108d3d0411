import "./queryEditor.css";
import { Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { operationNames } from "../model/query/operations.ts";
import { queryName, withQuery } from "../model/query/queryHistory.ts";
import { parseVariables } from "../model/query/variables.ts";
import { useFocusReturned } from "../panels/useFocusReturned.ts";
import { AnswerPane } from "./AnswerPane.tsx";
import type { TextPlace } from "./CodeField.tsx";
import { EditorPane } from "./EditorPane.tsx";
import { EXAMPLE_QUERIES } from "./exampleQueries.ts";
import { keepHistory, readHistory } from "./historyStorage.ts";
import { Library, type Draft, type LibraryTab } from "./Library.tsx";
import { RunBar } from "./RunBar.tsx";
import { useQueryRun } from "./useQueryRun.ts";
import { useRunKey } from "./useRunKey.ts";
import { teachWords } from "./words.ts";
import { RadioBar } from "../panels/RadioBar.tsx";

teachWords();

const PARTS = ["library", "write", "answer"] as const;
type Part = (typeof PARTS)[number];

const FIRST_DRAFT: Draft = EXAMPLE_QUERIES[0] ?? { query: "", variables: "" };

/** GraphQL over the whole graph: write a query with the schema at hand, read the answer, take it away or draw it. */
export function QueryEditor({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const isPhone = useMediaQuery("(max-width: 900px)", false, { getInitialValueInEffect: false });
  const [part, setPart] = useState<Part>("library");
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const [tab, setTab] = useState<LibraryTab>("examples");
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [history, setHistory] = useState(readHistory);
  const [chosen, setChosen] = useState<string>();
  const [place, setPlace] = useState<TextPlace>();
  const { run, start, cancel } = useQueryRun();
  const operations = useMemo(() => operationNames(draft.query), [draft.query]);
  const operation = chosen !== undefined && operations.includes(chosen) ? chosen : operations[0];

  const remember = (next: typeof history): void => {
    setHistory(next);
    keepHistory(next);
  };
  const runQuery = (): void => {
    const variables = parseVariables(draft.variables);
    if (variables === undefined) return;
    remember(withQuery(history, { ...draft, at: Date.now() }));
    setPart("answer");
    const named = operation === undefined ? {} : { operationName: operation };
    void start(operation ?? queryName(draft.query), { query: draft.query, variables, ...named });
  };
  const showType = (type: string): void => {
    setTab("schema");
    setPart("library");
    setTrail((before) => [...before, type]);
  };
  // The page's own keys, undo and delete among them, must not reach the canvas behind.
  const onKey = (event: KeyboardEvent): void => event.stopPropagation();
  useRunKey(isOpen, runQuery);
  useFocusReturned(isOpen);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      fullScreen
      keepMounted
      transitionProps={{ duration: 0 }}
      classNames={{ content: "query-editor" }}
    >
      <Modal.Overlay />
      <Modal.Content onKeyDown={onKey}>
        <header className="query-head">
          <Modal.Title className="query-title">{t("query.title")}</Modal.Title>
          <RunBar
            operations={operations}
            operation={operation}
            onOperation={setChosen}
            isRunning={run.status === "running"}
            onRun={runQuery}
            onCancel={cancel}
          />
          <Modal.CloseButton aria-label={t("query.close")} />
        </header>
        {isPhone && (
          <RadioBar
            className="radio-bar-wide query-parts"
            label={t("query.views")}
            value={part}
            onChange={setPart}
            data={PARTS.map((value) => ({ value, label: t(`query.${value}`) }))}
          />
        )}
        <Modal.Body className={isPhone ? `query-body query-body-${part}` : "query-body"}>
          <section className="query-library" aria-label={t("query.library")}>
            <Library
              tab={tab}
              onTab={setTab}
              history={history}
              onClearHistory={() => remember([])}
              trail={trail}
              onTrail={setTrail}
              onChoose={({ query, variables }) => {
                setDraft({ query, variables });
                setPart("write");
              }}
            />
          </section>
          <section className="query-write" aria-label={t("query.write")}>
            <EditorPane
              draft={draft}
              onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
              place={place}
              onShowType={showType}
            />
          </section>
          <section className="query-answer" aria-label={t("query.answer")} aria-busy={run.status === "running"}>
            <AnswerPane
              run={run}
              onPlace={(line, column) => {
                setPart("write");
                setPlace((before) => ({ line, column, asked: (before?.asked ?? 0) + 1 }));
              }}
              onSent={onClose}
            />
          </section>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
