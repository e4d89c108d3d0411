import "./matrix.css";
import { Button, Modal } from "@mantine/core";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { dateText } from "../model/dateText.ts";
import { labelOf } from "../model/entity.ts";
import { arrange, type ArrangedMatrix, type RowOrder } from "../model/matrix/arrange.ts";
import { SHARES, type Matrix } from "../model/matrix/matrix.ts";
import { matrixList, matrixTable } from "../model/matrix/matrixTables.ts";
import type { MatrixWish } from "../model/matrix/matrixWish.ts";
import { MEASURE_LABELS, SHARE_MARKS } from "../model/matrix/matrixWords.ts";
import { answerCsv } from "../model/query/answerCsv.ts";
import type { AnswerTable } from "../model/query/answerTables.ts";
import { LoadableView } from "../panels/LoadableView.tsx";
import { useFocusReturned } from "../panels/useFocusReturned.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixSettings, type Shown } from "./MatrixSettings.tsx";
import { saveFile } from "../saveFile.ts";
import { teachMatrixWords } from "./teachMatrixWords.ts";

teachMatrixWords();

interface ViewProps {
  readonly wish: MatrixWish;
  readonly matrix: Matrix;
  readonly arranged: ArrangedMatrix;
  readonly shown: Shown;
}

function useTitle({ rows, columns, year }: MatrixWish): string {
  const language = useExplorerState((state) => state.language);
  return `${inLanguage(KINDS[rows].label, language)} × ${inLanguage(KINDS[columns].label, language)}${year === undefined ? "" : `, ${year}`}`;
}

function Takeaway({ wish, matrix, arranged, shown }: ViewProps): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { rows, columns, year } = wish;
  const save = (table: AnswerTable): void => {
    const name = ["whomet", table.name, rows.toLowerCase(), columns.toLowerCase(), year ?? "all"].join("-");
    saveFile(`${name}.csv`, answerCsv(table), "text/csv");
  };
  return (
    <div className="matrix-actions" role="toolbar" aria-label={t("matrix.take")}>
      <Button size="compact-sm" variant="default" onClick={() => save(matrixTable({ matrix, arranged, measure: shown.measure }, language))}>
        {t("matrix.csvTable")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => save(matrixList({ matrix, arranged }, language))}>
        {t("matrix.csvList")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => window.print()}>
        {t("matrix.print")}
      </Button>
    </div>
  );
}

function Marks(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  return (
    <ul className="matrix-marks" aria-label={t("matrix.marks")}>
      {SHARES.map((share) => (
        <li key={share}>
          <span className={`matrix-part matrix-${share}`}>{inLanguage(SHARE_MARKS[share], language)}</span>{" "}
          {inLanguage(MEASURE_LABELS[share], language)}
        </li>
      ))}
    </ul>
  );
}

function Notes({ wish, matrix, arranged }: Omit<ViewProps, "shown">): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const version = useExplorerState(({ overview }) => (overview?.status === "ready" ? overview.value.summary.dataVersion : ""));
  const isCut = arranged.rows.length < matrix.rows.length || arranged.columns.length < matrix.columns.length;
  const cut = {
    rows: arranged.rows.length,
    columns: arranged.columns.length,
    allRows: matrix.rows.length,
    allColumns: matrix.columns.length,
  };
  return (
    <div className="matrix-notes">
      <Marks />
      <p>{t("matrix.note")}</p>
      {wish.year !== undefined && !wish.undated && <p>{t("matrix.noteYear", { year: wish.year })}</p>}
      {isCut && <p>{t("matrix.cut", cut)}</p>}
      <p className="matrix-on-screen">{t("matrix.keys")}</p>
      <p className="matrix-on-paper">{t("matrix.printed", { version, date: dateText(new Date().toISOString().slice(0, 10), language) })}</p>
    </div>
  );
}

function Filled({ wish, matrix, shown }: Omit<ViewProps, "arranged">): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const [rowOrder, setRowOrder] = useState<RowOrder>("total");
  const title = useTitle(wish);
  const { measure, columnOrder } = shown;
  const arranged = useMemo(
    () => arrange(matrix, { measure, rowOrder, columnOrder, nameOf: (entity) => labelOf(entity, language) }),
    [matrix, measure, rowOrder, columnOrder, language],
  );
  if (matrix.cells.size === 0) return <p className="quiet matrix-nothing">{t("matrix.nothing")}</p>;
  const summary = t("matrix.summary", { rows: matrix.rows.length, columns: matrix.columns.length, total: arranged.total });
  return (
    <>
      <h2 className="matrix-on-paper">{title}</h2>
      <div className="matrix-line">
        <p role="status">{summary}</p>
        <Takeaway wish={wish} matrix={matrix} arranged={arranged} shown={shown} />
      </div>
      <div className="matrix-scroll">
        <MatrixGrid matrix={matrix} arranged={arranged} measure={measure} rowOrder={rowOrder} onOrder={setRowOrder} />
      </div>
      <Notes wish={wish} matrix={matrix} arranged={arranged} />
    </>
  );
}

/** Who works with whom, as a table over the explorer. */
export function MatrixDialog(): ReactNode {
  const { t } = useTranslation();
  const open = useExplorerState((state) => state.matrix);
  const { closeMatrix } = useCommands();
  useFocusReturned(open?.isOpen === true);
  const [shown, setShown] = useState<Shown>({ measure: "all", columnOrder: "total" });
  const change = useCallback((next: Partial<Shown>): void => setShown((before) => ({ ...before, ...next })), []);
  return (
    <Modal.Root
      opened={open?.isOpen === true}
      onClose={closeMatrix}
      fullScreen
      transitionProps={{ duration: 0 }}
      classNames={{ content: "matrix", inner: "matrix-frame" }}
    >
      <Modal.Overlay className="matrix-overlay" />
      <Modal.Content onKeyDown={(event) => event.stopPropagation()}>
        <div className="matrix-bar">
          <Modal.Title className="matrix-name">{t("matrix.title")}</Modal.Title>
          {open !== undefined && <MatrixSettings wish={open.wish} shown={shown} onChange={change} />}
          <Modal.CloseButton aria-label={t("matrix.close")} />
        </div>
        <Modal.Body className="matrix-body">
          {open !== undefined && (
            <LoadableView loadable={open.data}>{(matrix) => <Filled wish={open.wish} matrix={matrix} shown={shown} />}</LoadableView>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
