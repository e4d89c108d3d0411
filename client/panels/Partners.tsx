import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { yearsText } from "../model/dateText.ts";
import { typeText } from "../model/relationText.ts";
import { useExplorerState } from "../state/explorer.tsx";
import type { EntityContext } from "../state/explorerState.ts";
import { EntityLink } from "./EntityLink.tsx";

const FIRST_SHOWN = 6;

/** Partners of an entity with the number of recorded facts by type. */
export function Partners({ context }: { readonly context: EntityContext }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const { partners, partnerCount } = context;
  if (partners.length === 0) return null;
  const shown = isOpen ? partners : partners.slice(0, FIRST_SHOWN);
  const left = partnerCount - partners.length;
  return (
    <section aria-label={t("entity.partners")}>
      <h3 className="eyebrow">
        {t("entity.partners")}
        <span>{partnerCount}</span>
      </h3>
      <p className="quiet small">{t("entity.partnersNote")}</p>
      <ul className="plain-list">
        {shown.map(({ entity, weight, byType, first, last }) => (
          <li key={entity.id}>
            <EntityLink entity={entity} icon />
            <span className="quiet small">
              {" "}
              {[t("entity.facts", { count: weight }), yearsText(first, last)].filter((part) => part !== undefined).join(", ")}
            </span>
            <div className="quiet small">
              {byType.map(({ type, count }) => `${typeText(type, language)}${count > 1 ? ` ×${count}` : ""}`).join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      {partners.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t("entity.more", { count: partners.length - shown.length })}
        </button>
      )}
      {isOpen && left > 0 && <p className="quiet small">{t("entity.notListed", { count: left })}</p>}
    </section>
  );
}
