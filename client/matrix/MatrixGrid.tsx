import { memo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelOf, type EntityName } from "../model/entity.ts";
import type { ArrangedMatrix, RowOrder } from "../model/matrix/arrange.ts";
import { gridStep, type GridPlace } from "../model/matrix/gridStep.ts";
import type { Matrix, MatrixCell, Measure } from "../model/matrix/matrix.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { MatrixLine } from "./MatrixLine.tsx";

interface Props {
  readonly matrix: Matrix;
  readonly arranged: ArrangedMatrix;
  readonly measure: Measure;
  readonly rowOrder: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}

interface HeadingProps {
  readonly place: string;
  readonly label: string;
  readonly total?: number | undefined;
  readonly isFocus: boolean;
  readonly isSorted: "ascending" | "descending" | undefined;
  readonly className: string;
  readonly onSort: () => void;
}

function Heading({ place, label, total, isFocus, isSorted, className, onSort }: HeadingProps): ReactNode {
  const { t } = useTranslation();
  return (
    <th scope="col" className={className} aria-sort={isSorted ?? "none"}>
      <button type="button" data-place={place} tabIndex={isFocus ? 0 : -1} onClick={onSort}>
        <span className="visually-hidden">{t("matrix.sortBy", { name: label })}</span>
        <span className="matrix-heading" aria-hidden="true">
          {label}
        </span>
        <span className="matrix-heading-total" aria-hidden="true">
          {total}
          {isSorted !== undefined && (isSorted === "ascending" ? " ↑" : " ↓")}
        </span>
      </button>
    </th>
  );
}

function isSortedBy(order: RowOrder, column: string): boolean {
  return typeof order === "object" && order.column === column;
}

function Headings({ arranged, rowOrder, onOrder, at }: Omit<Props, "matrix" | "measure"> & { readonly at: GridPlace }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const isAt = (column: number): boolean => at.row === -1 && at.column === column;
  const last = arranged.columns.length;
  return (
    <thead>
      <tr>
        <Heading
          place="-1:-1"
          label={t("matrix.byName")}
          className="matrix-corner"
          isFocus={isAt(-1)}
          isSorted={rowOrder === "name" ? "ascending" : undefined}
          onSort={() => onOrder("name")}
        />
        {arranged.columns.map((column, i) => (
          <Heading
            key={column.id}
            place={`-1:${i}`}
            label={labelOf(column, language)}
            total={arranged.columnTotals.get(column.id) ?? 0}
            className="matrix-column"
            isFocus={isAt(i)}
            isSorted={isSortedBy(rowOrder, column.id) ? "descending" : undefined}
            onSort={() => onOrder({ column: column.id })}
          />
        ))}
        <Heading
          place={`-1:${last}`}
          label={t("matrix.total")}
          total={arranged.total}
          className="matrix-column matrix-total"
          isFocus={isAt(last)}
          isSorted={rowOrder === "total" ? "descending" : undefined}
          onSort={() => onOrder("total")}
        />
      </tr>
    </thead>
  );
}

interface BodyProps {
  readonly matrix: Matrix;
  readonly arranged: ArrangedMatrix;
  readonly measure: Measure;
  readonly at: GridPlace;
  readonly onOpen: (cell: MatrixCell) => void;
}

function Body({ matrix, arranged, measure, at, onOpen }: BodyProps): ReactNode {
  return (
    <tbody>
      {arranged.rows.map((row: EntityName, i) => (
        <MatrixLine
          key={row.id}
          row={row}
          index={i}
          columns={arranged.columns}
          matrix={matrix}
          measure={measure}
          highest={arranged.highest}
          total={arranged.rowTotals.get(row.id) ?? 0}
          focusColumn={at.row === i ? at.column : undefined}
          onOpen={onOpen}
        />
      ))}
    </tbody>
  );
}

/** The matrix as a grid: one stop for the Tab key, arrow keys within. */
export const MatrixGrid = memo(function MatrixGrid({ matrix, arranged, measure, rowOrder, onOrder }: Props): ReactNode {
  const { t } = useTranslation();
  const { drawCell } = useCommands();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const last = { row: arranged.rows.length - 1, column: arranged.columns.length };
  const here = { row: Math.min(at.row, last.row), column: Math.min(at.column, last.column) };
  const step = (event: KeyboardEvent): void => {
    const goal = gridStep(here, last, event);
    if (goal === undefined) return;
    event.preventDefault();
    setAt(goal);
    table.current?.querySelector<HTMLElement>(`[data-place="${goal.row}:${goal.column}"]`)?.focus();
  };
  const follow = (target: EventTarget): void => {
    const place = target instanceof HTMLElement ? target.dataset["place"] : undefined;
    const [row, column] = place?.split(":").map(Number) ?? [];
    if (row !== undefined && column !== undefined) setAt({ row, column });
  };
  return (
    <table
      ref={table}
      role="grid"
      className="matrix-grid"
      aria-label={t("matrix.title")}
      aria-rowcount={arranged.rows.length + 1}
      aria-colcount={arranged.columns.length + 2}
      onKeyDown={step}
      onFocus={(event) => follow(event.target)}
    >
      <Headings arranged={arranged} rowOrder={rowOrder} onOrder={onOrder} at={here} />
      <Body matrix={matrix} arranged={arranged} measure={measure} at={here} onOpen={drawCell} />
    </table>
  );
});
