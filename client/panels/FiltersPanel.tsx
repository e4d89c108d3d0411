import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isFiltering } from "../model/view.ts";
import {
  clearFilters,
  isolateKind,
  isolateModalities,
  isolateType,
  setLeast,
  setUndated,
  toggleKind,
  toggleModalities,
  toggleType,
} from "../state/actions/filter.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { GreyscaleSwitch } from "./Legend.tsx";
import { TimeFields } from "./TimeFields.tsx";
import { useLegend, type LegendEntry } from "./useLegend.ts";

interface ChoicesProps<Key extends string> {
  readonly title: string;
  readonly entries: readonly LegendEntry<Key>[];
  readonly markOf?: (key: Key) => ReactNode;
  readonly onToggle: (key: Key) => void;
  readonly onOnly: (key: Key) => void;
}

/** A list of things to keep, each with its count and the way to keep it alone. */
function Choices<Key extends string>({ title, entries, markOf, onToggle, onOnly }: ChoicesProps<Key>): ReactNode {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <fieldset className="filter-choices">
      <legend className="eyebrow">{title}</legend>
      {entries.map(({ key, name, shown, total, hidden }) => (
        <div key={key} className="filter-choice">
          {markOf?.(key)}
          <Checkbox size="xs" label={name} checked={!hidden} onChange={() => onToggle(key)} />
          <span className="legend-count" title={t("filters.shown", { shown, total })}>
            {shown === total ? total : `${shown}/${total}`}
          </span>
          <button type="button" className="text-button" aria-label={t("legend.alone", { name })} onClick={() => onOnly(key)}>
            {t("filters.only")}
          </button>
        </div>
      ))}
    </fieldset>
  );
}

const MOST = 9999;

/** A number that filters once it is typed to its end: each digit would be a step of its own. */
function Least({ filter, label }: { readonly filter: "minDegree" | "minSources"; readonly label: string }): ReactNode {
  const value = useExplorerState((state) => state.view.filters[filter]);
  const [typed, setTyped] = useState<number | string>();
  const { run } = useCommands();
  const commit = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    run((state) => setLeast(state, filter, Math.min(Number(typed), MOST)));
  };
  return (
    <NumberInput
      size="xs"
      label={label}
      min={0}
      max={MOST}
      allowDecimal={false}
      allowNegative={false}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
    />
  );
}

/** Every filter in one place: by keyboard, and on a phone where no legend stands beside the picture. */
export function FiltersPanel(): ReactNode {
  const { t } = useTranslation();
  const filters = useExplorerState((state) => state.view.filters);
  const hiddenCount = useExplorerState((state) => state.view.hidden.length);
  const { kinds, types, modalities } = useLegend((modality) => t(`modality.${modality}`));
  const { run } = useCommands();
  const keysOf = <Key extends string>(entries: readonly LegendEntry<Key>[]): Key[] => entries.map(({ key }) => key);
  return (
    <>
      <h2 className="entity-title">{t("filters.title")}</h2>
      <p className="quiet small">{t("filters.note")}</p>
      <Button
        size="compact-sm"
        variant="light"
        className="start"
        disabled={!isFiltering(filters) && hiddenCount === 0}
        onClick={() => run(clearFilters)}
      >
        {t("filters.clear")}
      </Button>
      <fieldset className="filter-choices">
        <legend className="eyebrow">{t("filters.time")}</legend>
        <TimeFields />
        <Checkbox
          size="xs"
          label={t("filters.keepUndated")}
          checked={filters.undated}
          onChange={(event) => {
            const undated = event.currentTarget.checked;
            run((state) => setUndated(state, undated));
          }}
        />
      </fieldset>
      <div className="filter-least">
        <Least filter="minDegree" label={t("filters.minDegree")} />
        <Least filter="minSources" label={t("filters.minSources")} />
      </div>
      <Choices
        title={t("legend.kinds")}
        entries={kinds}
        markOf={(kind) => <KindIcon kind={kind} />}
        onToggle={(kind) => run((state) => toggleKind(state, kind))}
        onOnly={(kind) => run((state) => isolateKind(state, kind, keysOf(kinds)))}
      />
      <Choices
        title={t("legend.modality")}
        entries={modalities}
        onToggle={(modality) => run((state) => toggleModalities(state, [modality]))}
        onOnly={(modality) => run((state) => isolateModalities(state, [modality]))}
      />
      <Choices
        title={t("legend.types")}
        entries={types}
        onToggle={(type) => run((state) => toggleType(state, type))}
        onOnly={(type) => run((state) => isolateType(state, type, keysOf(types)))}
      />
      <GreyscaleSwitch />
    </>
  );
}
