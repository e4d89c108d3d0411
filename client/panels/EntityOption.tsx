import { Combobox } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { captionParts } from "../model/caption.ts";
import { labelOf, nameOf } from "../model/entity.ts";
import type { SearchHit } from "../state/effects/searchEntities.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { MixedText } from "./DataText.tsx";
import { KindIcon } from "./KindIcon.tsx";

/** One search hit: kind, label, the alias that matched, how much is recorded. */
export function EntityOption({ hit }: { readonly hit: SearchHit }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const isShown = useExplorerState((state) => state.view.entities.includes(hit.entity.id));
  const { entity, matched } = hit;
  const kind = inLanguage(KINDS[entity.kind].label, language);
  const isAlias = matched !== nameOf(entity, language) && matched !== entity.name;
  const notes = [
    [{ text: kind }],
    captionParts(entity, language) ?? [],
    isAlias ? [{ text: t("search.matched", { alias: matched }) }] : [],
  ].filter((parts) => parts.length > 0);
  return (
    <Combobox.Option value={entity.id} className={entity.referenceOnly ? "hit hit-reference" : "hit"}>
      <KindIcon kind={entity.kind} />
      <span className="hit-text">
        <span className="hit-name">{labelOf(entity, language)}</span>
        <span className="hit-note">
          <MixedText parts={notes.flatMap((parts, at) => (at === 0 ? parts : [{ text: " · " }, ...parts]))} />
        </span>
      </span>
      <span className="hit-count">
        {isShown ? t("search.onCanvas") : entity.referenceOnly ? t("search.referenceOnly") : t("search.links", { count: entity.degree })}
      </span>
    </Combobox.Option>
  );
}
