import { ActionIcon } from "@mantine/core";
import { FlexRender, useTable } from "@tanstack/react-table";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerRow, AnswerTable } from "../model/query/answerTables.ts";
import { ARIA_SORT, TABLE_FEATURES, type Columns } from "../panels/DataTable.tsx";
import { sortCells } from "../panels/sortCells.ts";
import { useExplorerState } from "../state/explorer.tsx";

const PAGE = 50;
/** Texts longer than this, in characters, are broken into lines. */
const LONG = 36;

interface PagerProps {
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

function Pager({ page, count, onPage }: PagerProps): ReactNode {
  const { t } = useTranslation();
  if (count <= PAGE) return null;
  const to = Math.min((page + 1) * PAGE, count);
  return (
    <div className="query-pager">
      <ActionIcon variant="default" size="sm" aria-label={t("query.pageBefore")} disabled={page === 0} onClick={() => onPage(page - 1)}>
        ‹
      </ActionIcon>
      <span className="small" aria-live="polite">
        {t("query.page", { from: page * PAGE + 1, to, count })}
      </span>
      <ActionIcon variant="default" size="sm" aria-label={t("query.pageNext")} disabled={to === count} onClick={() => onPage(page + 1)}>
        ›
      </ActionIcon>
    </div>
  );
}

/** One list of an answer as a sortable table, 50 rows a page. */
export function AnswerTableView({ table: { name, columns: names, rows } }: { readonly table: AnswerTable }): ReactNode {
  const [page, setPage] = useState(0);
  const language = useExplorerState((state) => state.language);
  const columns = useMemo((): Columns<AnswerRow> => {
    const sortFn = sortCells(language);
    return names.map((column) => ({ id: column, header: column, accessorFn: (row) => row[column] ?? "", sortFn }));
  }, [names, language]);
  const table = useTable({ features: TABLE_FEATURES, columns, data: rows });
  return (
    <div className="query-table">
      <div className="query-table-scroll" tabIndex={0} role="region" aria-label={name}>
        <table className="data-table" aria-label={name}>
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
            {table
              .getRowModel()
              .rows.slice(page * PAGE, (page + 1) * PAGE)
              .map((row) => (
                <tr key={row.id}>
                  {names.map((column) => {
                    const text = String(row.original[column] ?? "");
                    return (
                      <td key={column} className={text.length > LONG ? "cell-long" : "cell-short"}>
                        {text}
                      </td>
                    );
                  })}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} count={rows.length} onPage={setPage} />
    </div>
  );
}
