import type { Bilingual } from "../../domain/relationTypes.ts";
import { isEventKind } from "../../domain/kinds.ts";
import { ACTOR_LEVELS, isFoldingMeetings, type ActorLevel } from "../model/folds.ts";
import { foldMeetings, hasEvents, toggleApart, toggleAsOfToday, toggleEventFold, toggleSameEvent, unfoldMeetings } from "./actions/fold.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { ExplorerState } from "./explorerState.ts";

const NAMES: Readonly<Record<ActorLevel, Bilingual>> = {
  PERSON: { en: "Who met whom: people", vi: "Ai đã gặp ai: người" },
  ORGANIZATION: { en: "Who met whom: organisations", vi: "Ai đã gặp ai: tổ chức" },
  TERRITORY: { en: "Who met whom: territories", vi: "Ai đã gặp ai: địa bàn" },
};

function isWholly({ view: { folds } }: ExplorerState, level: ActorLevel): boolean {
  return folds.all && folds.except.length === 0 && folds.level === level;
}

/** Events, people, organisations, territories, and events again. */
function nextWay(state: ExplorerState): (state: ExplorerState) => ExplorerState {
  const { folds } = state.view;
  const next = isFoldingMeetings(folds) ? ACTOR_LEVELS[ACTOR_LEVELS.indexOf(folds.level) + 1] : ACTOR_LEVELS[0];
  return next === undefined ? unfoldMeetings : (current) => foldMeetings(current, next);
}

/** The selected event. */
function eventAtHand({ view, entities }: ExplorerState): string | undefined {
  return view.selection.entities.find((id) => {
    const kind = entities.get(id)?.kind;
    return kind !== undefined && isEventKind(kind);
  });
}

function endsAtHand({ view, relations }: ExplorerState): readonly [string, string] | undefined {
  const relation = relations.get(view.selection.relations.at(-1) ?? "");
  return relation === undefined ? undefined : [relation.source.id, relation.target.id];
}

/** What is drawn as one, and drawn apart again. */
export const FOLDING: readonly CatalogueEntry[] = [
  {
    id: "fold-next",
    name: { en: "Who met whom: events, people, organisations, territories", vi: "Ai đã gặp ai: sự kiện, người, tổ chức, địa bàn" },
    group: "picture",
    keys: "M",
    isReady: hasEvents,
    run: ({ drawFolded }, state) => drawFolded(nextWay(state)),
  },
  ...ACTOR_LEVELS.map((level): CatalogueEntry => ({
    id: `fold-${level.toLowerCase()}`,
    name: NAMES[level],
    group: "picture",
    isReady: (state) => hasEvents(state) && !isWholly(state, level),
    run: ({ drawFolded }) => drawFolded((state) => foldMeetings(state, level)),
  })),
  {
    id: "unfold-all",
    name: { en: "Draw all meetings as events", vi: "Vẽ mọi cuộc gặp thành sự kiện" },
    group: "picture",
    isReady: ({ view }) => isFoldingMeetings(view.folds),
    run: ({ drawFolded }) => drawFolded(unfoldMeetings),
  },
  {
    id: "fold-event",
    name: { en: "Fold or unfold the selected event", vi: "Gộp hoặc bung sự kiện đang chọn" },
    group: "picture",
    isReady: (state) => eventAtHand(state) !== undefined,
    run: ({ drawFolded }, state) => {
      const event = eventAtHand(state);
      if (event !== undefined) drawFolded((current) => toggleEventFold(current, event));
    },
  },
  {
    id: "same-event",
    name: { en: "Join those who were at the same event, or no longer", vi: "Nối, hoặc thôi nối, những người cùng dự sự kiện" },
    group: "picture",
    keys: "shift+M",
    isReady: ({ view }) => isFoldingMeetings(view.folds),
    run: ({ drawFolded }) => drawFolded(toggleSameEvent),
  },
  {
    id: "as-of-today",
    name: { en: "Provinces as of today, or as they were", vi: "Tỉnh theo địa giới hiện nay, hoặc như lúc đó" },
    group: "picture",
    keys: "shift+T",
    isReady: ({ view }) => view.entities.length > 0,
    run: ({ drawFolded }) => drawFolded(toggleAsOfToday),
  },
  {
    id: "apart",
    name: { en: "Draw parallel relations one by one, or as one", vi: "Vẽ từng quan hệ song song, hoặc gộp lại" },
    group: "picture",
    isReady: (state) => endsAtHand(state) !== undefined,
    run: ({ run }, state) => {
      const ends = endsAtHand(state);
      if (ends !== undefined) run((current) => toggleApart(current, ends[0], ends[1]));
    },
  },
];
