import {
  createSortedRowModel,
  FlexRender,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from "@tanstack/react-table";
import type { KeyboardEvent, ReactNode } from "react";

/** The features of both tables: sorting by a click on a heading. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic, text: sortFn_text },
});

export type Columns<Row extends RowData> = ColumnDef<typeof TABLE_FEATURES, Row>[];

interface Props<Row extends RowData & { readonly id: string }> {
  readonly label: string;
  readonly columns: Columns<Row>;
  readonly rows: readonly Row[];
  readonly selected: readonly string[];
  readonly onChoose: (id: string, adding: boolean) => void;
}

/** How a sorted column says so to a screen reader. */
export const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** A sortable table whose rows are chosen by click, Enter or Space. */
export function DataTable<Row extends RowData & { readonly id: string }>({
  label,
  columns,
  rows,
  selected,
  onChoose,
}: Props<Row>): ReactNode {
  const table = useTable({ features: TABLE_FEATURES, columns, data: rows, getRowId: ({ id }) => id });
  const onKey = (event: KeyboardEvent, id: string): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose(id, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <th key={header.id} scope="col" aria-sort={sorted === false ? "none" : ARIA_SORT[sorted]}>
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    <FlexRender header={header} />
                    {sorted === "asc" ? " ↑" : sorted === "desc" ? " ↓" : ""}
                  </button>
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            tabIndex={0}
            aria-selected={selected.includes(row.id)}
            onClick={(event) => onChoose(row.id, event.shiftKey || event.ctrlKey || event.metaKey)}
            onKeyDown={(event) => onKey(event, row.id)}
          >
            {row.getAllCells().map((cell) => (
              <td key={cell.id}>
                <FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
