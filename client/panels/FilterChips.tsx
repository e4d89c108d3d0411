import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { countTimings, windowOf } from "../model/timeWindow.ts";
import { endText } from "../model/dateText.ts";
import { typeText } from "../model/relationText.ts";
import { isFiltering } from "../model/view.ts";
import { clearFilters, setLeast, setTime, setUndated, toggleKind, toggleModalities, toggleType } from "../state/actions/filter.ts";
import { sayTime } from "../state/actions/sayTime.ts";
import { showPanel } from "../state/actions/select.ts";
import { showHidden } from "../state/actions/takeAway.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { CloseIcon, FilterIcon } from "./icons.tsx";
import { useTimedRelations } from "./useTimedRelations.ts";

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <button type="button" className="chip" aria-label={t("filters.remove", { name })} onClick={onRemove}>
      {name}
      <CloseIcon />
    </button>
  );
}

/** What filters hide, each with a way back. */
export function FilterChips(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const filters = useExplorerState((state) => state.view.filters);
  const hiddenCount = useExplorerState((state) => state.view.hidden.length);
  const { kinds, types, modalities, from, to, undated, minDegree, minSources } = filters;
  const timed = useTimedRelations();
  const { run } = useCommands();
  const window = windowOf(filters);
  const openButton = (
    <button type="button" className="chip chip-open" onClick={() => run((state) => showPanel(state, { name: "filters" }))}>
      <FilterIcon />
      {t("filters.open")}
    </button>
  );
  if (!isFiltering(filters) && hiddenCount === 0) return <div className="chips">{openButton}</div>;
  return (
    <div className="chips" role="group" aria-label={t("filters.hidden")}>
      {openButton}
      <span className="quiet">{t("filters.hidden")}</span>
      {kinds.map((kind) => (
        <Chip key={kind} name={inLanguage(KINDS[kind].label, language)} onRemove={() => run((state) => toggleKind(state, kind))} />
      ))}
      {types.map((type) => (
        <Chip key={type} name={typeText(type, language)} onRemove={() => run((state) => toggleType(state, type))} />
      ))}
      {modalities.map((modality) => (
        <Chip key={modality} name={t(`modality.${modality}`)} onRemove={() => run((state) => toggleModalities(state, [modality]))} />
      ))}
      {(from !== undefined || to !== undefined) && (
        <Chip
          name={t("filters.outsideTime", { from: endText(from, language), to: endText(to, language) })}
          onRemove={() => run((state) => sayTime(setTime(state, {})))}
        />
      )}
      {window !== undefined && (
        <span className="quiet">{t(undated ? "filters.timings" : "filters.timingsDated", { ...countTimings(timed, window) })}</span>
      )}
      {!undated && <Chip name={t("relation.undated")} onRemove={() => run((state) => setUndated(state, true))} />}
      {minDegree > 0 && (
        <Chip name={t("filters.belowDegree", { count: minDegree })} onRemove={() => run((state) => setLeast(state, "minDegree", 0))} />
      )}
      {minSources > 0 && (
        <Chip name={t("filters.belowSources", { count: minSources })} onRemove={() => run((state) => setLeast(state, "minSources", 0))} />
      )}
      {hiddenCount > 0 && <Chip name={t("filters.hiddenByHand", { count: hiddenCount })} onRemove={() => run(showHidden)} />}
      <Button size="compact-xs" variant="subtle" onClick={() => run(clearFilters)}>
        {t("filters.clear")}
      </Button>
    </div>
  );
}
