import type { Bilingual } from "../../domain/relationTypes.ts";
import { chooseColorScheme, showTourStep, toggleLetterKeys, toggleSheet } from "./actions/guide.ts";
import { selectNothing } from "./actions/selectMany.ts";
import { walkFromHere, walkNeighbours } from "./actions/walk.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { COLOR_SCHEMES, type ColorScheme } from "./guidance.ts";
import type { ExplorerState } from "./explorerState.ts";

function hasEntities({ view }: ExplorerState): boolean {
  return view.entities.length > 0;
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Moving through the picture by keys. */
export const WALKING: readonly CatalogueEntry[] = [
  {
    id: "next-neighbour",
    name: { en: "Select the next neighbour", vi: "Chọn thực thể kề tiếp theo" },
    group: "selection",
    keys: "N",
    isReady: hasEntities,
    run: ({ run }) => run((state) => walkNeighbours(state, 1)),
  },
  {
    id: "previous-neighbour",
    name: { en: "Select the neighbour before", vi: "Chọn thực thể kề trước đó" },
    group: "selection",
    keys: "shift+N",
    isReady: hasEntities,
    run: ({ run }) => run((state) => walkNeighbours(state, -1)),
  },
  {
    id: "walk-from-here",
    name: { en: "Go on to the neighbours of what is selected", vi: "Đi tiếp tới các thực thể kề của phần đang chọn" },
    group: "selection",
    keys: ".",
    isReady: ({ view }) => view.selection.entities.length > 0,
    run: ({ run }) => run((state) => walkNeighbours(walkFromHere(state), 1)),
  },
  {
    id: "clear-selection",
    name: { en: "Select nothing and close the details", vi: "Bỏ chọn và đóng chi tiết" },
    group: "selection",
    keys: "Escape",
    isReady: ({ view, panel }) => view.selection.entities.length + view.selection.relations.length > 0 || panel.name !== "selection",
    run: ({ run }) => run(selectNothing),
  },
];

/** Going to a part of the page by keys. */
export const PLACES: readonly CatalogueEntry[] = [
  {
    id: "go-canvas",
    name: { en: "Go to the canvas", vi: "Đến hình" },
    group: "panels",
    keys: "C",
    isReady: hasEntities,
    run: () => focusOn(".canvas"),
  },
  {
    id: "go-details",
    name: { en: "Go to the details", vi: "Đến chi tiết" },
    group: "panels",
    keys: "D",
    isReady: hasEntities,
    run: () => focusOn(".detail-body"),
  },
  {
    id: "go-search",
    name: { en: "Go to the search bar", vi: "Đến ô tìm kiếm" },
    group: "panels",
    keys: "/",
    isReady: () => true,
    run: () => focusOn(".search input"),
  },
  {
    id: "shortcuts",
    name: { en: "Keyboard shortcuts", vi: "Phím tắt" },
    group: "panels",
    keys: "shift+?",
    isReady: () => true,
    run: ({ run }) => run(toggleSheet),
  },
  {
    id: "tour",
    name: { en: "Take the tour", vi: "Xem hướng dẫn" },
    group: "panels",
    isReady: () => true,
    run: ({ run }) => run((state) => showTourStep(state, 0)),
  },
];

const SCHEME_NAMES: Readonly<Record<ColorScheme, Bilingual>> = {
  light: { en: "Theme: light", vi: "Giao diện: sáng" },
  dark: { en: "Theme: dark", vi: "Giao diện: tối" },
  auto: { en: "Theme: as the system", vi: "Giao diện: theo hệ thống" },
};

/** Settings of this browser. */
export const PREFERENCES: readonly CatalogueEntry[] = [
  ...COLOR_SCHEMES.map((scheme): CatalogueEntry => ({
    id: `theme-${scheme}`,
    name: SCHEME_NAMES[scheme],
    group: "settings",
    isReady: ({ guidance }) => guidance.colorScheme !== scheme,
    run: ({ run }) => run((state) => chooseColorScheme(state, scheme)),
  })),
  {
    id: "letter-keys",
    name: { en: "Turn keys without Ctrl on or off", vi: "Bật hoặc tắt phím không kèm Ctrl" },
    group: "settings",
    isReady: () => true,
    run: ({ run }) => run(toggleLetterKeys),
  },
];

/** One line of the shortcuts sheet that is no command of its own. */
export interface KeyLine {
  readonly keys: string;
  readonly name: Bilingual;
}

/** What keys do while the canvas has the focus. */
export const CANVAS_KEYS: readonly KeyLine[] = [
  {
    keys: "ArrowUp",
    name: { en: "Select the nearest entity that way (all four arrows)", vi: "Chọn thực thể gần nhất theo hướng đó (cả bốn mũi tên)" },
  },
  { keys: "shift+ArrowUp", name: { en: "Move the picture (all four arrows)", vi: "Di chuyển hình (cả bốn mũi tên)" } },
  { keys: "alt+ArrowUp", name: { en: "Move what is selected (all four arrows)", vi: "Dời phần đang chọn (cả bốn mũi tên)" } },
  {
    keys: "Enter",
    name: { en: "Open what can be done with what is selected", vi: "Mở những việc có thể làm với phần đang chọn" },
  },
  { keys: "shift+F10", name: { en: "Open the menu of what is selected", vi: "Mở trình đơn của thực thể đang chọn" } },
  { keys: "plus", name: { en: "Zoom in", vi: "Phóng to" } },
  { keys: "minus", name: { en: "Zoom out", vi: "Thu nhỏ" } },
];

/** What keys do in the search bar. */
export const SEARCH_KEYS: readonly KeyLine[] = [
  { keys: "mod+K", name: { en: "Go to the search bar", vi: "Đến ô tìm kiếm" } },
  { keys: "Tab", name: { en: "Complete what is offered", vi: "Điền nốt gợi ý" } },
  { keys: "Enter", name: { en: "Run what is offered", vi: "Chạy gợi ý" } },
  { keys: "mod+V", name: { en: "Paste a list of names: adds them all", vi: "Dán danh sách tên: thêm tất cả" } },
];
