import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { labelOf } from "../model/entity.ts";
import { questionOf } from "../model/questions/index.ts";
import { bilingualName } from "../model/questions/question.ts";
import { unfoldMeetings } from "../state/actions/fold.ts";
import { isFiltering } from "../model/view.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { ExplorerState } from "../state/explorerState.ts";
import { DateSlot } from "./DateSlot.tsx";
import { EntityPicker } from "./EntityPicker.tsx";
import { ViewOptions } from "./ViewOptions.tsx";
import { useVisible, useWhole } from "./useVisible.ts";

function isNarrowing({ view }: ExplorerState): boolean {
  return isFiltering(view.filters) || view.hidden.length > 0;
}

/** How much is drawn; where filters or hiding leave something out, of how much. */
function useCounts(isNarrowed: boolean): string {
  const { t } = useTranslation();
  const { entities, relations } = useVisible();
  const whole = useWhole();
  if (!isNarrowed) return `${t("headline.entities", { count: entities.length })} · ${t("headline.relations", { count: relations.length })}`;
  const ofEntities = t("headline.ofEntities", { count: whole.entities.length, shown: entities.length });
  return `${ofEntities} · ${t("headline.ofRelations", { count: whole.relations.length, shown: relations.length })}`;
}

/** Where what held the focus goes with the last entity, the content takes it, so that keys go on from there. */
function useFocusHandedOn(): void {
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.getElementById("content")?.focus();
    },
    [],
  );
}

/** The question that is being answered with its slots, and the one-line answer with its count. */
export function Headline(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const view = useExplorerState((state) => state.view);
  const known = useExplorerState((state) => state.entities);
  const { meetings } = useVisible();
  const isNarrowed = useExplorerState(isNarrowing);
  const counts = useCounts(isNarrowed);
  const { ask, drawFolded } = useCommands();
  useFocusHandedOn();
  if (view.entities.length === 0) return null;
  const asked = view.question;
  const question = asked === undefined ? undefined : questionOf(asked.id);
  const names = Object.fromEntries(Object.entries(asked?.slots ?? {}).map(([slot, id]) => [slot, bilingualName(known.get(id), id)]));
  return (
    <div className="headline">
      {question !== undefined && asked !== undefined && (
        <div className="asked">
          <span className="eyebrow">{inLanguage(question.title(names), language)}</span>
          {question.slots.length > 0 && (
            <span className="slots" role="group" aria-label={t("headline.slots")}>
              {question.slots.map(({ name, label, kinds, takes }) => {
                const id = asked.slots[name] ?? "";
                const entity = known.get(id);
                const current = entity === undefined ? id : labelOf(entity, language);
                const slot = {
                  label: inLanguage(label, language),
                  current,
                  onPick: (picked: string): void => ask(asked.id, { ...asked.slots, [name]: picked }),
                };
                return takes === "date" ? (
                  <DateSlot key={`${name}${id}`} {...slot} />
                ) : (
                  <EntityPicker key={`${name}${id}`} {...slot} kinds={kinds} />
                );
              })}
            </span>
          )}
        </div>
      )}
      <div className="answer">
        <h1>{view.headline === undefined ? counts : inLanguage(view.headline, language)}</h1>
        {view.headline !== undefined && <span className="quiet">{isNarrowed ? `${t("headline.before")} · ${counts}` : counts}</span>}
        {meetings.folded > 0 && (
          <>
            <span className="quiet">{t("fold.folded", { count: meetings.folded })}</span>
            <button type="button" className="text-button" onClick={() => drawFolded(unfoldMeetings)}>
              {t("fold.unfoldAll")}
            </button>
          </>
        )}
      </div>
      <ViewOptions />
    </div>
  );
}
