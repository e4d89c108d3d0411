import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import type { Draft } from "../model/search/draft.ts";
import { openSlot, partsOf } from "../model/search/phrase.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** The phrase that the search bar is filling in: its words, what is filled, and the blank that is next. */
export function DraftLine({ draft, id }: { readonly draft: Draft; readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const next = openSlot(draft.phrase, language, draft.filled);
  const blank = (slot: string): string => {
    const filling = draft.filled[slot];
    const label = draft.phrase.slots.find(({ name }) => name === slot)?.label;
    if (filling === undefined) return label === undefined ? "…" : inLanguage(label, language);
    return filling.value === "" ? t("search.anyTime") : inLanguage(filling.name, language);
  };
  return (
    <div className="draft" id={id}>
      <p>
        {partsOf(draft.phrase, language).map((part) =>
          "words" in part ? (
            part.words
          ) : (
            <span
              key={part.slot}
              className={draft.filled[part.slot] === undefined ? "blank" : "blank blank-filled"}
              data-next={part.slot === next?.name}
            >
              {blank(part.slot)}
            </span>
          ),
        )}
      </p>
      <p className="quiet small">
        {next === undefined ? t("search.draftReady") : t("search.draftNext", { slot: inLanguage(next.label, language) })}
      </p>
    </div>
  );
}
