import { Button, NativeSelect } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { answerTables } from "../model/query/answerTables.ts";
import { byteText } from "../model/query/byteText.ts";
import { answerExtensions } from "./editorExtensions.ts";
import { AnswerTableView } from "./AnswerTableView.tsx";
import { CodeField } from "./CodeField.tsx";
import { saveFile } from "../saveFile.ts";
import { ErrorList } from "./ErrorList.tsx";
import { SendToCanvas } from "./SendToCanvas.tsx";
import type { QueryRun } from "./useQueryRun.ts";
import { RadioBar } from "../panels/RadioBar.tsx";

type Form = "json" | "table";

interface Props {
  readonly run: QueryRun;
  readonly onPlace: (line: number, column: number) => void;
  readonly onSent: () => void;
}

async function downloadCsv(file: string, table: ReturnType<typeof answerTables>[number]): Promise<void> {
  const { answerCsv } = await import("../model/query/answerCsv.ts");
  saveFile(`${file}.csv`, answerCsv(table), "text/csv");
}

interface AnsweredProps extends Props {
  readonly run: Extract<QueryRun, { status: "answered" }>;
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

function Answered({ run, onPlace, onSent, form, onForm }: AnsweredProps): ReactNode {
  const { t } = useTranslation();
  const { name, reply } = run;
  const [listName, setListName] = useState<string>();
  const tables = useMemo(() => answerTables(reply.data), [reply.data]);
  const table = tables.find((each) => each.name === listName) ?? tables[0];
  const text = useMemo(() => {
    const { data, errors } = reply;
    return JSON.stringify(errors.length === 0 ? data : { data, errors }, null, 2);
  }, [reply]);
  return (
    <>
      <div className="answer-bar">
        <span className="small quiet" role="status">
          {t("query.took", { ms: Math.round(reply.elapsedMs), size: byteText(reply.bytes) })}
          {form === "table" && table !== undefined && ` · ${t("query.rows", { count: table.rows.length })}`}
        </span>
        <RadioBar
          label={t("query.form")}
          value={form}
          onChange={onForm}
          data={[
            { value: "json", label: t("query.asJson") },
            { value: "table", label: t("query.asTable") },
          ]}
        />
        {tables.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t("query.list")}
            value={table?.name}
            onChange={(event) => setListName(event.currentTarget.value)}
            data={tables.map((each) => ({ value: each.name, label: `${each.name} (${each.rows.length})` }))}
          />
        )}
        <span className="answer-actions">
          <Button size="compact-sm" variant="default" onClick={() => saveFile(`${name}.json`, text, "application/json")}>
            {t("query.downloadJson")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={table === undefined}
            onClick={() => {
              if (table !== undefined) void downloadCsv(`${name}-${table.name}`, table);
            }}
          >
            {t("query.downloadCsv")}
          </Button>
          <SendToCanvas name={name} data={reply.data} onSent={onSent} />
        </span>
      </div>
      <ErrorList errors={reply.errors} onPlace={onPlace} />
      {form === "json" && <CodeField label={t("query.answerJson")} value={text} extensions={answerExtensions} />}
      {form === "table" &&
        (table === undefined ? (
          <p className="answer-note quiet">{t("query.tableEmpty")}</p>
        ) : (
          <AnswerTableView key={table.name} table={table} />
        ))}
    </>
  );
}

/** What came of the last run. */
export function AnswerPane({ run, onPlace, onSent }: Props): ReactNode {
  const { t } = useTranslation();
  const [form, setForm] = useState<Form>("json");
  if (run.status === "answered") return <Answered run={run} onPlace={onPlace} onSent={onSent} form={form} onForm={setForm} />;
  if (run.status === "failed") return <ErrorList errors={[run.error]} onPlace={onPlace} />;
  const notes = { none: "query.answerEmpty", running: "query.running", stopped: "query.stopped" } as const;
  return (
    <p className="answer-note quiet" role="status">
      {t(notes[run.status])}
      {run.status === "running" && " …"}
    </p>
  );
}
