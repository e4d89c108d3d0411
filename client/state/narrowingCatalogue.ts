import { setTime } from "./actions/filter.ts";
import { setGreyscale } from "./actions/notice.ts";
import { sayTime } from "./actions/sayTime.ts";
import { showPanel } from "./actions/select.ts";
import { endSpotlight } from "./actions/showPath.ts";
import type { CatalogueEntry } from "./catalogue.ts";

/** What narrows the picture: paths, filters, time, colours. */
export const NARROWING: readonly CatalogueEntry[] = [
  {
    id: "paths",
    name: { en: "Find paths between entities", vi: "Tìm đường nối giữa các thực thể" },
    group: "panels",
    isReady: () => true,
    run: ({ changePathWish }) => changePathWish({}),
  },
  {
    id: "end-spotlight",
    name: { en: "Show all again beside the path", vi: "Hiện rõ lại phần ngoài đường nối" },
    group: "picture",
    isReady: ({ view }) => view.spotlight.length > 0,
    run: ({ run }) => run(endSpotlight),
  },
  {
    id: "filters",
    name: { en: "Open the filters", vi: "Mở bộ lọc" },
    group: "panels",
    keys: "shift+F",
    isReady: ({ view }) => view.entities.length > 0,
    run: ({ run }) => run((state) => showPanel(state, { name: "filters" })),
  },
  {
    id: "all-time",
    name: { en: "Show all time", vi: "Hiện mọi thời gian" },
    group: "picture",
    isReady: ({ view }) => view.filters.from !== undefined || view.filters.to !== undefined,
    run: ({ run }) => run((state) => sayTime(setTime(state, {}))),
  },
  {
    id: "greyscale",
    name: { en: "Leave colours out, or show them", vi: "Bỏ hoặc hiện màu" },
    group: "settings",
    isReady: () => true,
    run: ({ run }) => run((state) => setGreyscale(state, !state.greyscale)),
  },
];
