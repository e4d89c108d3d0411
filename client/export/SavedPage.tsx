import { Button, CloseButton, TextInput } from "@mantine/core";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { dateText } from "../model/dateText.ts";
import { showSharing } from "../state/actions/notice.ts";
import { STEP } from "../state/actions/stepNames.ts";
import { fragmentOf } from "../state/effects/permalinkSync.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import { keepSavedViews, readSavedViews, type SavedView } from "./savedViews.ts";

function KeepForm({ onKeep }: { readonly onKeep: (name: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { view, language } = useExplorerStore().getState();
  const [name, setName] = useState(view.headline === undefined ? "" : inLanguage(view.headline, language).slice(0, 60));
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() !== "") onKeep(name.trim());
  };
  return (
    <form className="share-row" onSubmit={keep}>
      <TextInput
        className="share-link"
        aria-label={t("saved.name")}
        placeholder={t("saved.name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ""}>
        {t("saved.keep")}
      </Button>
    </form>
  );
}

/** Views kept by name in this browser. Where it refuses storage, the page says so. */
export function SavedPage(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  const store = useExplorerStore();
  const { run, openLink } = useCommands();
  const [views, setViews] = useState(readSavedViews);
  const [isRefused, setRefused] = useState(views === undefined);
  const change = (next: readonly SavedView[]): void => {
    if (keepSavedViews(next)) setViews(next);
    else setRefused(true);
  };
  const keep = (name: string): void => {
    const view = { name, link: fragmentOf(store.getState()), saved: new Date().toISOString() };
    change([view, ...(views ?? []).filter((each) => each.name !== name)]);
  };
  const open = ({ name, link }: SavedView): void => {
    run((state) => showSharing(state, undefined));
    openLink(link, STEP.open(name));
  };
  return (
    <section className="share-part">
      {isRefused && (
        <p role="alert" className="share-warning">
          {t("saved.refused")}
        </p>
      )}
      {!isRefused && <p className="quiet small">{t("saved.note")}</p>}
      {!isEmpty && !isRefused && <KeepForm onKeep={keep} />}
      {views?.length === 0 && <p className="quiet">{t("saved.none")}</p>}
      <ul className="saved-views" aria-label={t("saved.list")}>
        {(views ?? []).map((view) => (
          <li key={view.name}>
            <button type="button" className="saved-view" aria-label={t("saved.open", { name: view.name })} onClick={() => open(view)}>
              <span>{view.name}</span>
              <span className="quiet small">{dateText(view.saved.slice(0, 10), language)}</span>
            </button>
            <CloseButton
              size="sm"
              aria-label={t("saved.remove", { name: view.name })}
              onClick={() => change((views ?? []).filter((each) => each !== view))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
