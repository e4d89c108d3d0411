import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isEntityId, kindOfId } from "../../domain/ids.ts";
import { inLanguage } from "../../domain/labels.ts";
import { labelOf } from "../model/entity.ts";
import { questionOf } from "../model/questions/index.ts";
import { metSince, widestMeetings } from "../model/questions/metSince.ts";
import { relationSentence } from "../model/relationText.ts";
import { dismissGuidance } from "../state/actions/guide.ts";
import { selectRelation } from "../state/actions/select.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { EmptyAnswer } from "../state/guidance.ts";
import { SearchedLine } from "./SearchedLine.tsx";

function Nearest({ relations }: { readonly relations: EmptyAnswer["nearest"] }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  if (relations.length === 0) return <p className="quiet small">{t("empty.noNearest")}</p>;
  return (
    <ul className="plain-list">
      {relations.map((relation) => (
        <li key={relation.id}>
          <button type="button" className="entity-link" onClick={() => run((state) => selectRelation(state, relation.id))}>
            {relationSentence(relation, language)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function isWho(id: string): boolean {
  const kind = kindOfId(id);
  return metSince.slots.some(({ kinds }) => kind !== undefined && kinds.includes(kind));
}

function Tries({ asked }: { readonly asked: EmptyAnswer["asked"] }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const known = useExplorerState((state) => state.entities);
  const { ask, add, findPaths, run } = useCommands();
  const wider = questionOf(asked.id)?.widen?.(asked.slots) ?? [];
  const ids = Object.values(asked.slots).filter(isEntityId);
  const name = (id: string): string => {
    const entity = known.get(id);
    return entity === undefined ? id : labelOf(entity, language);
  };
  const [from, to] = ids;
  const close = (act: () => void) => (): void => {
    run(dismissGuidance);
    act();
  };
  return (
    <div className="tries" role="group" aria-label={t("empty.try")}>
      {wider.map(({ label, slots }) => (
        <Button key={label.en} size="compact-sm" variant="light" onClick={close(() => ask(asked.id, slots))}>
          {inLanguage(label, language)}
        </Button>
      ))}
      {from !== undefined && to !== undefined && (
        <Button size="compact-sm" variant="light" onClick={close(() => findPaths(from, to))}>
          {t("empty.paths", { from: name(from), to: name(to) })}
        </Button>
      )}
      {asked.id !== metSince.id &&
        ids.filter(isWho).map((id) => (
          <Button key={`met ${id}`} size="compact-sm" variant="light" onClick={close(() => ask(metSince.id, widestMeetings(id)))}>
            {t("empty.met", { name: name(id) })}
          </Button>
        ))}
      {ids.map((id) => (
        <Button key={id} size="compact-sm" variant="light" onClick={close(() => add(id))}>
          {t("empty.show", { name: name(id) })}
        </Button>
      ))}
    </div>
  );
}

/** A question that found nothing: what was searched, what is nearest, and what to try, each try a button. */
export function EmptyAnswerCard({ empty }: { readonly empty: EmptyAnswer }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { run } = useCommands();
  return (
    <section className="notice empty-answer" aria-label={t("empty.title")}>
      <h2>{t("empty.title")}</h2>
      <p className="quiet">{inLanguage(empty.title, language)}</p>
      <SearchedLine />
      <h3 className="eyebrow">{t("empty.try")}</h3>
      <Tries asked={empty.asked} />
      <h3 className="eyebrow">{t("empty.nearest")}</h3>
      <Nearest relations={empty.nearest} />
      <Button size="compact-sm" variant="default" onClick={() => run(dismissGuidance)}>
        {t("empty.close")}
      </Button>
    </section>
  );
}
