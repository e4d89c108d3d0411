import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type RowData } from "@tanstack/react-table";
import { useMemo, useRef, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";
import type { FactColumn } from "./factColumns.ts";
import { sortCells } from "./sortCells.ts";
import { useDrawnRows } from "./useDrawnRows.ts";
import { useRowSelection } from "./useRowSelection.ts";

/** The features of all tables: sorting by a click on a heading. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type Columns<Row extends RowData> = ColumnDef<typeof TABLE_FEATURES, Row>[];

/** How a sorted column says so to a screen reader. */
export const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

const PAGE_ROWS = 10;
interface Fact {
  readonly id: string;
}

interface Props<Row extends Fact> {
  readonly label: string;
  readonly columns: readonly FactColumn<Row>[];
  readonly rows: readonly Row[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Whether a click adds a row to those that are selected, as with Ctrl. */
  readonly isAdding?: boolean;
  /** A sign before the first column's text. */
  readonly mark?: (row: Row) => ReactNode;
  /** Opens a row's menu at a point of the window. */
  readonly onMenu?: (id: string, at: { readonly x: number; readonly y: number }) => void;
  /** What a double click does. */
  readonly onOpen?: (id: string) => void;
}

function useSorted<Row extends Fact>(columns: readonly FactColumn<Row>[], rows: readonly Row[]) {
  const language = useExplorerState((state) => state.language);
  const definitions = useMemo((): Columns<Row> => {
    const sortFn = sortCells(language);
    return columns.map(({ id, header, value, order }) => ({ id, header, accessorFn: order ?? value, sortFn }));
  }, [columns, language]);
  return useTable({ features: TABLE_FEATURES, columns: definitions, data: rows, getRowId: ({ id }) => id });
}

/** A sortable table whose rows are chosen like files in a list; of ten thousand rows only those in sight are drawn. */
export function DataTable<Row extends Fact>(props: Props<Row>): ReactNode {
  const { label, columns, rows, selected, onSelect, mark, onMenu, onOpen, isAdding = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useSorted(columns, rows);
  const sorted = table.getRowModel().rows;
  const { indexes: drawn, above, below, bringIntoSight } = useDrawnRows(sorted.length, scroller);
  const focusRow = (index: number): void => {
    bringIntoSight(index);
    // The row may be drawn only after the scroll.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus());
  };
  const ids = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const { active, onClick, onKeyDown } = useRowSelection({ ids, selected, onSelect, isAdding, pageSize: PAGE_ROWS, onFocus: focusRow });
  const reachable = drawn.includes(active) ? active : (drawn[0] ?? 0);
  return (
    <div ref={scroller} className="drawer-scroll">
      <table
        className="data-table"
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
      >
        <thead>
          <tr aria-rowindex={1}>
            {table.getFlatHeaders().map(({ id, column }) => {
              const direction = column.getIsSorted();
              return (
                <th key={id} scope="col" aria-sort={direction === false ? "none" : ARIA_SORT[direction]}>
                  <button type="button" onClick={column.getToggleSortingHandler()}>
                    {columns.find((each) => each.id === id)?.header}
                    {direction === "asc" ? " ↑" : direction === "desc" ? " ↓" : ""}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr aria-hidden="true" style={{ height: above }}>
              <td colSpan={columns.length} />
            </tr>
          )}
          {drawn.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 2}
                aria-selected={chosen.has(row.id)}
                tabIndex={index === reachable ? 0 : -1}
                onClick={(event) => onClick(event, index)}
                onDoubleClick={() => onOpen?.(row.id)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onContextMenu={(event) => {
                  if (onMenu === undefined) return;
                  event.preventDefault();
                  const { left, bottom } = event.currentTarget.getBoundingClientRect();
                  onMenu(row.id, event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: left + 24, y: bottom });
                }}
              >
                {columns.map(({ id, value }, at) => {
                  const text = String(value(row.original));
                  return (
                    <td key={id} title={text}>
                      {at === 0 && mark?.(row.original)}
                      {text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {below > 0 && (
            <tr aria-hidden="true" style={{ height: below }}>
              <td colSpan={columns.length} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
