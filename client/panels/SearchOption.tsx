import { Combobox } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { phraseText } from "../model/search/phrase.ts";
import { useExplorerState } from "../state/explorer.tsx";
import type { Offer } from "../state/searchOffers.ts";
import { EntityOption } from "./EntityOption.tsx";
import { ArrowIcon, CommandIcon, ListIcon, QuestionIcon } from "./icons.tsx";
import { Keys } from "./Keys.tsx";

function Line({ value, icon, name, note }: { value: string; icon: ReactNode; name: string; note?: ReactNode }): ReactNode {
  return (
    <Combobox.Option value={value} className="hit">
      <span className="hit-icon">{icon}</span>
      <span className="hit-text">
        <span className="hit-name">{name}</span>
      </span>
      {note !== undefined && <span className="hit-count">{note}</span>}
    </Combobox.Option>
  );
}

/** One line of the search bar's list: an entity, a question with blanks, a command, a date, or what is ready to run. */
export function SearchOption({ offer }: { readonly offer: Offer }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { value } = offer;
  switch (offer.is) {
    case "entity":
      return <EntityOption hit={offer.hit} />;
    case "phrase": {
      const note = offer.phrase.slots.length > 0 ? t("search.fillIn") : t("search.run");
      return <Line value={value} icon={<QuestionIcon />} name={phraseText(offer.phrase, language)} note={note} />;
    }
    case "command": {
      const { keys, name } = offer.entry;
      const note = keys === undefined ? {} : { note: <Keys keys={keys} /> };
      return <Line value={value} icon={<CommandIcon />} name={inLanguage(name, language)} {...note} />;
    }
    case "date":
      return <Line value={value} icon={<ArrowIcon />} name={offer.date === "" ? t("search.anyTime") : offer.date} />;
    case "names":
      return <Line value={value} icon={<ListIcon />} name={t("search.addNames", { count: offer.count })} />;
    case "run": {
      const names = Object.fromEntries(Object.entries(offer.draft.filled).map(([slot, { name }]) => [slot, name]));
      return (
        <Line value={value} icon={<ArrowIcon />} name={inLanguage(offer.draft.phrase.title(names), language)} note={t("search.run")} />
      );
    }
  }
}
