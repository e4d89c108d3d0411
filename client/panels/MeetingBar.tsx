import { Checkbox, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ACTOR_LEVELS, isFoldingMeetings, type ActorLevel } from "../model/folds.ts";
import { listsFor } from "../model/meetingLists.ts";
import { foldMeetings, hasEvents, toggleAsOfToday, toggleSameEvent, unfoldMeetings } from "../state/actions/fold.ts";
import { holdsEnded } from "../state/drawnIn.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { foldFactsIn } from "../state/openedFile.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { RadioBar } from "./RadioBar.tsx";
import { useVisible } from "./useVisible.ts";

type Way = "EVENTS" | ActorLevel;

const WAYS: readonly Way[] = ["EVENTS", ...ACTOR_LEVELS];

function hasEndedProvinces(state: ExplorerState): boolean {
  return state.view.asOfToday || holdsEnded(state);
}

/** What folding left out, or could not fold. */
function useFoldNotes(): string[] {
  const { t } = useTranslation();
  const folds = useExplorerState((state) => state.view.folds);
  const lists = useExplorerState((state) => foldFactsIn(state).meetings);
  const { meetings, within, pairs, relations } = useVisible();
  const lines = pairs.size === 0 ? 0 : relations.filter(({ id }) => pairs.has(id)).length;
  const cut = isFoldingMeetings(folds) ? listsFor(folds, lists).find(({ pairs, total }) => total > pairs.length) : undefined;
  return [
    ...(meetings.folded > 0 ? [t("fold.pairs", { count: lines }), t("fold.folded", { count: meetings.folded })] : []),
    ...(meetings.left > 0 ? [t("fold.left", { count: meetings.left })] : []),
    ...(meetings.present > 0 ? [t("fold.present", { count: meetings.present })] : []),
    ...(within > 0 ? [t("fold.within", { count: within })] : []),
    ...(cut === undefined ? [] : [t("fold.cut", { count: cut.pairs.length, total: cut.total })]),
  ];
}

/** Whose meetings are drawn: events as they are, or lines between people, organisations or territories. And provinces as of today. */
export function MeetingBar(): ReactNode {
  const { t } = useTranslation();
  const folds = useExplorerState((state) => state.view.folds);
  const asOfToday = useExplorerState((state) => state.view.asOfToday);
  const isMeeting = useExplorerState(hasEvents);
  const isEnded = useExplorerState(hasEndedProvinces);
  const { drawFolded } = useCommands();
  const notes = useFoldNotes();
  if (!isMeeting && !isEnded) return null;
  const isFolding = isFoldingMeetings(folds);
  const choose = (way: Way): void => drawFolded((state) => (way === "EVENTS" ? unfoldMeetings(state) : foldMeetings(state, way)));
  return (
    <div className="meeting-bar" role="group" aria-label={t("fold.label")}>
      {isMeeting && (
        <>
          <span className="eyebrow">{t("fold.ask")}</span>
          <RadioBar<Way>
            label={t("fold.label")}
            value={isFolding ? folds.level : "EVENTS"}
            onChange={choose}
            data={WAYS.map((value) => ({ value, label: t(`fold.${value}`) }))}
          />
        </>
      )}
      {isFolding && (
        <Checkbox size="xs" label={t("fold.sameEvent")} checked={folds.sameEvent} onChange={() => drawFolded(toggleSameEvent)} />
      )}
      {isEnded && <Switch size="xs" label={t("fold.asOfToday")} checked={asOfToday} onChange={() => drawFolded(toggleAsOfToday)} />}
      {notes.length > 0 && <span className="quiet small">{notes.join(" · ")}</span>}
    </div>
  );
}
