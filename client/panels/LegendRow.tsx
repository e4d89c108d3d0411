import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EyeIcon, EyeOffIcon } from "./icons.tsx";

interface RowProps {
  readonly name: string;
  readonly total: number;
  readonly shown: number;
  readonly hidden: boolean;
  readonly mark?: ReactNode;
  readonly onSelect: () => void;
  /** Leaves this one alone, on a double click. */
  readonly onIsolate: () => void;
  readonly onToggle: () => void;
}

/** One sign: a click selects all of it, a double click shows it alone, the eye hides it. */
export function LegendRow({ name, total, shown, hidden, mark, onSelect, onIsolate, onToggle }: RowProps): ReactNode {
  const { t } = useTranslation();
  const count = shown === total ? String(total) : `${shown}/${total}`;
  return (
    <li className={hidden ? "legend-item legend-hidden" : "legend-item"}>
      <button type="button" className="legend-row" title={t("legend.selectAll", { name })} onClick={onSelect} onDoubleClick={onIsolate}>
        {mark}
        <span className="legend-name">{name}</span>
        <span className="legend-count" title={t("filters.shown", { shown, total })}>
          {count}
        </span>
      </button>
      <button type="button" className="legend-eye" aria-label={t(hidden ? "legend.show" : "legend.hide", { name })} onClick={onToggle}>
        {hidden ? <EyeOffIcon /> : <EyeIcon />}
      </button>
    </li>
  );
}
