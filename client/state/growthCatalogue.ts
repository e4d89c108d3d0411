import { nextPage } from "../model/origins.ts";
import { toggleMinimap } from "./actions/notice.ts";
import { growSelection, invertSelection, selectSameKinds, selectAll } from "./actions/selectMany.ts";
import { collapseLast } from "./actions/takeAway.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { ExplorerState } from "./explorerState.ts";

function selected({ view }: ExplorerState): readonly string[] {
  return view.selection.entities;
}

function hasNext(state: ExplorerState): boolean {
  return selected(state).some((id) => nextPage(state.view.origins, id) !== undefined);
}

function wasExpanded(state: ExplorerState): boolean {
  const last = selected(state).at(-1);
  return last !== undefined && state.view.origins.some(({ parent }) => parent === last);
}

const EXPANDING: readonly CatalogueEntry[] = [
  {
    id: "choose",
    name: { en: "Choose which neighbours to bring", vi: "Chọn những thực thể kề cần thêm" },
    group: "selection",
    keys: "O",
    isReady: (state) => selected(state).length > 0,
    run: ({ choose }, state) => choose(selected(state).at(-1)),
  },
  {
    id: "expand-next",
    name: { en: "Bring the next neighbours", vi: "Thêm các thực thể kề tiếp theo" },
    group: "selection",
    keys: "X",
    isReady: hasNext,
    run: ({ expandNext }, state) => {
      const id = selected(state).findLast((each) => nextPage(state.view.origins, each) !== undefined);
      if (id !== undefined) expandNext(id);
    },
  },
  {
    id: "collapse-last",
    name: { en: "Take back the last expansion of what is selected", vi: "Bỏ lần mở rộng gần nhất của thực thể đang chọn" },
    group: "selection",
    keys: "shift+X",
    isReady: wasExpanded,
    run: ({ run }, state) => {
      const id = selected(state).at(-1);
      if (id !== undefined) run((current) => collapseLast(current, id));
    },
  },
  {
    id: "common-neighbours",
    name: { en: "Show common neighbours of what is selected", vi: "Hiện thực thể kề chung của các mục đang chọn" },
    group: "selection",
    keys: "J",
    isReady: (state) => selected(state).length > 1,
    run: ({ showCommonNeighbours }) => showCommonNeighbours(),
  },
  {
    id: "reveal-relations",
    name: { en: "Reveal relations among what is selected", vi: "Hiện quan hệ giữa các thực thể đang chọn" },
    group: "selection",
    keys: "R",
    isReady: (state) => selected(state).length > 1,
    run: ({ revealRelations }) => revealRelations(),
  },
];

const SELECTING: readonly CatalogueEntry[] = [
  {
    id: "select-all",
    name: { en: "Select everything that is shown", vi: "Chọn tất cả những gì đang hiển thị" },
    group: "selection",
    keys: "mod+A",
    isReady: ({ view }) => view.entities.length > 0,
    run: ({ run }) => run(selectAll),
  },
  {
    id: "grow-selection",
    name: { en: "Select the neighbours too", vi: "Chọn thêm các thực thể kề" },
    group: "selection",
    keys: "G",
    isReady: (state) => selected(state).length > 0,
    run: ({ run }) => run(growSelection),
  },
  {
    id: "invert-selection",
    name: { en: "Invert the selection", vi: "Đảo phần chọn" },
    group: "selection",
    keys: "I",
    isReady: ({ view }) => view.entities.length > 0,
    run: ({ run }) => run(invertSelection),
  },
  {
    id: "select-alike",
    name: { en: "Select all of the same kind", vi: "Chọn tất cả cùng loại" },
    group: "selection",
    keys: "L",
    isReady: (state) => selected(state).length > 0,
    run: ({ run }) => run(selectSameKinds),
  },
];

const LOOKING: readonly CatalogueEntry[] = [
  {
    id: "minimap",
    name: { en: "Show or hide the small picture of everything", vi: "Hiện hoặc ẩn hình thu nhỏ" },
    group: "picture",
    keys: "V",
    isReady: ({ view }) => view.entities.length > 0,
    run: ({ run }) => run(toggleMinimap),
  },
];

/** What brings more onto the canvas, takes it back, and selects it. */
export const GROWTH_CATALOGUE: readonly CatalogueEntry[] = [...EXPANDING, ...SELECTING, ...LOOKING];
