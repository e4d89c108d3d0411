import { Checkbox, NativeSelect, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import type { ColumnOrder } from "../model/matrix/arrange.ts";
import { SHARES, type Measure } from "../model/matrix/matrix.ts";
import { MATRIX_KINDS, type MatrixKind, type MatrixWish } from "../model/matrix/matrixWish.ts";
import { MEASURE_LABELS } from "../model/matrix/matrixWords.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

const ALL = "";
const MOST_YEARS = 60;

/** The years of the dated relations, newest first. */
function useYears(): readonly string[] {
  const summary = useExplorerState(({ overview }) => (overview?.status === "ready" ? overview.value.summary : undefined));
  const first = Number(summary?.first?.slice(0, 4) ?? Number.NaN);
  const last = Number(summary?.last?.slice(0, 4) ?? Number.NaN);
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  return Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, i) => String(last - i));
}

function Selects({ wish }: { readonly wish: MatrixWish }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { openMatrix } = useCommands();
  const years = useYears();
  const kinds = MATRIX_KINDS.map((kind) => ({ value: kind, label: inLanguage(KINDS[kind].label, language) }));
  return (
    <>
      <NativeSelect
        size="xs"
        label={t("matrix.rows")}
        data={kinds}
        value={wish.rows}
        onChange={(event) => openMatrix({ rows: event.currentTarget.value as MatrixKind })}
      />
      <NativeSelect
        size="xs"
        label={t("matrix.columns")}
        data={kinds}
        value={wish.columns}
        onChange={(event) => openMatrix({ columns: event.currentTarget.value as MatrixKind })}
      />
      <NativeSelect
        size="xs"
        label={t("matrix.year")}
        data={[{ value: ALL, label: t("matrix.allYears") }, ...years]}
        value={wish.year ?? ALL}
        onChange={({ currentTarget: { value } }) => openMatrix({ year: value === ALL ? undefined : value, undated: value === ALL })}
      />
    </>
  );
}

export interface Shown {
  readonly measure: Measure;
  readonly columnOrder: ColumnOrder;
}

interface Props {
  readonly wish: MatrixWish;
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}

/** What stands in rows and columns, of which time, and which number is shown. */
export function MatrixSettings({ wish, shown, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { openMatrix } = useCommands();
  const measures = (["all", ...SHARES] as const).map((value) => ({ value, label: inLanguage(MEASURE_LABELS[value], language) }));
  const orders = [
    { value: "total", label: t("matrix.byTotal") },
    { value: "name", label: t("matrix.byName") },
  ];
  return (
    <div className="matrix-settings" role="group" aria-label={t("matrix.settings")}>
      <Selects wish={wish} />
      <NativeSelect
        size="xs"
        label={t("matrix.count")}
        data={measures}
        value={shown.measure}
        onChange={(event) => onChange({ measure: event.currentTarget.value as Measure })}
      />
      <NativeSelect
        size="xs"
        label={t("matrix.columnOrder")}
        data={orders}
        value={shown.columnOrder}
        onChange={(event) => onChange({ columnOrder: event.currentTarget.value as ColumnOrder })}
      />
      <div className="matrix-checks">
        <Tooltip label={t("matrix.todayHint")} openDelay={400}>
          <Checkbox
            size="xs"
            label={t("matrix.today")}
            checked={wish.asOfToday}
            onChange={(event) => openMatrix({ asOfToday: event.currentTarget.checked })}
          />
        </Tooltip>
        <Checkbox
          size="xs"
          label={t("matrix.undated")}
          checked={wish.undated}
          onChange={(event) => openMatrix({ undated: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
