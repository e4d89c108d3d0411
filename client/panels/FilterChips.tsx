import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { typeText } from "../model/relationText.ts";
import { clearFilters, toggleKind, toggleModalities, toggleType } from "../state/actions/filter.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { CloseIcon } from "./icons.tsx";

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
  const { kinds, types, modalities } = useExplorerState((state) => state.view.filters);
  const { run } = useCommands();
  if (kinds.length + types.length + modalities.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={t("filters.hidden")}>
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
      <Button size="compact-xs" variant="subtle" onClick={() => run(clearFilters)}>
        {t("filters.clear")}
      </Button>
    </div>
  );
}
