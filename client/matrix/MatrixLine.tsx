import { memo, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { labelOf, type EntityName } from "../model/entity.ts";
import { cellKey, countOf, SHARES, type Matrix, type MatrixCell, type Measure } from "../model/matrix/matrix.ts";
import { cellName, isEmpty, SHARE_MARKS } from "../model/matrix/matrixWords.ts";
import { useExplorerState } from "../state/explorer.tsx";

const SHADES = 4;

function Parts({ cell }: { readonly cell: MatrixCell }): ReactNode {
  const language = useExplorerState((state) => state.language);
  const parts = SHARES.filter((share) => cell.counts[share] > 0);
  return (
    <span className="matrix-parts" aria-hidden="true">
      {parts.map((share) => (
        <span key={share} className={`matrix-part matrix-${share}`}>
          {cell.counts[share]} {inLanguage(SHARE_MARKS[share], language)}
        </span>
      ))}
    </span>
  );
}

interface CellProps {
  readonly row: EntityName;
  readonly column: EntityName;
  readonly cell: MatrixCell | undefined;
  readonly measure: Measure;
  readonly highest: number;
  readonly place: string;
  readonly isFocus: boolean;
  readonly onOpen: (cell: MatrixCell) => void;
}

function Cell({ row, column, cell, measure, highest, place, isFocus, onOpen }: CellProps): ReactNode {
  const language = useExplorerState((state) => state.language);
  const count = countOf(cell, measure);
  const shade = highest === 0 ? 0 : Math.ceil((SHADES * count) / highest);
  const name = cellName({ row, column }, cell, language);
  const common = { role: "gridcell", "data-place": place, tabIndex: isFocus ? 0 : -1, title: name } as const;
  // What is read aloud is text, not a label: the cell's marks would contradict a label.
  const spoken = <span className="visually-hidden">{name}</span>;
  if (cell === undefined || isEmpty(cell))
    return (
      <td {...common} className="matrix-cell matrix-empty">
        {spoken}
      </td>
    );
  const open = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen(cell);
  };
  return (
    <td {...common} className={`matrix-cell matrix-full matrix-shade-${shade}`} onClick={() => onOpen(cell)} onKeyDown={open}>
      {spoken}
      <span className="matrix-count" aria-hidden="true">
        {count === 0 ? "–" : count}
      </span>
      {measure === "all" && <Parts cell={cell} />}
    </td>
  );
}

interface LineProps {
  readonly row: EntityName;
  readonly index: number;
  readonly columns: readonly EntityName[];
  readonly matrix: Matrix;
  readonly measure: Measure;
  readonly highest: number;
  readonly total: number;
  /** The column where the focus stands or would come, where it is in this row. */
  readonly focusColumn: number | undefined;
  readonly onOpen: (cell: MatrixCell) => void;
}

/** One row: drawn again only where the focus comes or leaves. */
export const MatrixLine = memo(function MatrixLine(props: LineProps): ReactNode {
  const { row, index, columns, matrix, focusColumn, total } = props;
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const label = labelOf(row, language);
  return (
    <tr>
      <th scope="row" className="matrix-row" data-place={`${index}:-1`} tabIndex={focusColumn === -1 ? 0 : -1}>
        {label}
      </th>
      {columns.map((column, i) => (
        <Cell
          key={column.id}
          row={row}
          column={column}
          cell={matrix.cells.get(cellKey(row.id, column.id))}
          measure={props.measure}
          highest={props.highest}
          place={`${index}:${i}`}
          isFocus={focusColumn === i}
          onOpen={props.onOpen}
        />
      ))}
      <td
        role="gridcell"
        className="matrix-cell matrix-total"
        data-place={`${index}:${columns.length}`}
        tabIndex={focusColumn === columns.length ? 0 : -1}
        aria-label={t("matrix.totalOf", { name: label, count: total })}
      >
        {total}
      </td>
    </tr>
  );
});
