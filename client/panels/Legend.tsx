import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { MODALITIES } from "../../domain/modality.ts";
import { modalityLine, type ModalityLine } from "../model/modalityLine.ts";
import { typeText } from "../model/relationText.ts";
import { countBy } from "../model/visible.ts";
import { isolateKind, isolateType, toggleKind, toggleModalities, toggleType } from "../state/actions/filter.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { useWhole } from "./useVisible.ts";

interface RowProps {
  readonly name: string;
  readonly count: number;
  readonly hidden: boolean;
  readonly mark?: ReactNode;
  readonly onToggle: () => void;
  /** Leaves this one alone, on a double click. */
  readonly onIsolate?: () => void;
}

function LegendRow({ name, count, hidden, mark, onToggle, onIsolate }: RowProps): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        aria-pressed={!hidden}
        title={t(hidden ? "legend.show" : "legend.hide", { name })}
        onClick={onToggle}
        onDoubleClick={onIsolate}
      >
        {mark}
        <span className="legend-name">{name}</span>
        <span className="legend-count">{count}</span>
      </button>
    </li>
  );
}

const LINES: readonly ModalityLine[] = ["solid", "dotted", "dashed"];

function LineMark({ line }: { readonly line: ModalityLine }): ReactNode {
  const dashes = { solid: undefined, dotted: "1.5 3.5", dashed: "5 3.5" }[line];
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="kind-icon">
      <line x1="0.5" y1="8" x2="15.5" y2="8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeDasharray={dashes} />
    </svg>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h2 className="eyebrow">{title}</h2>
      <ul className="legend-list">{children}</ul>
    </section>
  );
}

/** What the signs mean, how many there are, and what is hidden: one click hides or shows. */
export function Legend(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const filters = useExplorerState((state) => state.view.filters);
  const { entities, relations } = useWhole();
  const { run } = useCommands();
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  const types = [...new Set(relations.map(({ type }) => type))];
  return (
    <nav className="legend" aria-label={t("legend.label")}>
      {entities.length === 0 && <p className="quiet">{t("legend.empty")}</p>}
      {entities.length > 0 && (
        <>
          <Section title={t("legend.kinds")}>
            {countBy(entities, ({ kind }) => kind).map(({ key, count }) => (
              <LegendRow
                key={key}
                name={inLanguage(KINDS[key].label, language)}
                count={count}
                hidden={filters.kinds.includes(key)}
                mark={<KindIcon kind={key} />}
                onToggle={() => run((state) => toggleKind(state, key))}
                onIsolate={() => run((state) => isolateKind(state, key, kinds))}
              />
            ))}
          </Section>
          <ul className="legend-sides" aria-label={t("legend.sides")}>
            <li>
              <KindIcon kind="PROVINCE" />
              {t("legend.home")}
            </li>
            <li>
              <KindIcon kind="PROVINCE" foreign />
              {t("legend.foreign")}
            </li>
          </ul>
          <Section title={t("legend.modality")}>
            {LINES.map((line) => {
              const modalities = MODALITIES.filter((modality) => modalityLine(modality) === line);
              const count = relations.filter(({ modality }) => modalities.includes(modality)).length;
              const hidden = modalities.every((modality) => filters.modalities.includes(modality));
              return (
                <LegendRow
                  key={line}
                  name={t(`legend.${line}`)}
                  count={count}
                  hidden={hidden}
                  mark={<LineMark line={line} />}
                  onToggle={() => run((state) => toggleModalities(state, modalities))}
                />
              );
            })}
          </Section>
          <Section title={t("legend.types")}>
            {countBy(relations, ({ type }) => type).map(({ key, count }) => (
              <LegendRow
                key={key}
                name={typeText(key, language)}
                count={count}
                hidden={filters.types.includes(key)}
                onToggle={() => run((state) => toggleType(state, key))}
                onIsolate={() => run((state) => isolateType(state, key, types))}
              />
            ))}
          </Section>
        </>
      )}
    </nav>
  );
}
