import type { Bilingual } from "../../domain/relationTypes.ts";
import { isPairId } from "../model/drawnIds.ts";
import { isExpanded } from "../model/origins.ts";
import { LAYOUT_LABELS, LAYOUT_NAMES } from "../model/layouts/index.ts";
import { isFiltering } from "../model/view.ts";
import { fit, togglePins } from "./actions/arrange.ts";
import { clearFilters } from "./actions/filter.ts";
import { redo, undo } from "./actions/history.ts";
import { setLanguage, showSharing, toggleTable } from "./actions/notice.ts";
import { clearView } from "./actions/populate.ts";
import { collapseSelected, hideSelected, keepOnlySelected, removeSelected, removeSingles, showHidden } from "./actions/takeAway.ts";
import type { Commands } from "./commands.ts";
import { GROWTH_CATALOGUE } from "./growthCatalogue.ts";
import { NARROWING } from "./narrowingCatalogue.ts";
import type { ExplorerState } from "./explorerState.ts";
import { FOLDING } from "./foldCatalogue.ts";
import { PLACES, PREFERENCES, WALKING } from "./guideCatalogue.ts";

/** The headings under which commands stand in the shortcuts sheet. */
export type CommandGroup = "history" | "selection" | "picture" | "panels" | "settings";

/** One thing that the reader can do: offered by the search bar, listed in the shortcuts sheet, and bound to its keys. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly group: CommandGroup;
  /** In the notation of Mantine's useHotkeys: `mod+Z`. */
  readonly keys?: string;
  /** Whether it would do something now. */
  readonly isReady: (state: ExplorerState) => boolean;
  readonly run: (commands: Commands, state: ExplorerState) => void;
}

function hasEntities({ view }: ExplorerState): boolean {
  return view.entities.length > 0;
}

function hasSelection({ view }: ExplorerState): boolean {
  return view.selection.entities.length > 0;
}

const HISTORY: readonly CatalogueEntry[] = [
  {
    id: "undo",
    name: { en: "Undo", vi: "Hoàn tác" },
    group: "history",
    keys: "mod+Z",
    isReady: ({ past }) => past.length > 0,
    run: ({ run }) => run(undo),
  },
  {
    id: "redo",
    name: { en: "Redo", vi: "Làm lại" },
    group: "history",
    keys: "mod+shift+Z",
    isReady: ({ future }) => future.length > 0,
    run: ({ run }) => run(redo),
  },
];

const SELECTION: readonly CatalogueEntry[] = [
  {
    id: "expand",
    name: { en: "Expand what is selected", vi: "Mở rộng thực thể đang chọn" },
    group: "selection",
    keys: "E",
    isReady: hasSelection,
    run: ({ expandSelected }) => expandSelected(),
  },
  {
    id: "collapse",
    name: { en: "Collapse what is selected", vi: "Thu gọn thực thể đang chọn" },
    group: "selection",
    keys: "shift+E",
    isReady: ({ view }) => view.selection.entities.some((id) => isExpanded(view.origins, id)),
    run: ({ run }) => run(collapseSelected),
  },
  {
    id: "hide",
    name: { en: "Hide what is selected", vi: "Ẩn thực thể đang chọn" },
    group: "selection",
    keys: "H",
    isReady: hasSelection,
    run: ({ run }) => run(hideSelected),
  },
  {
    id: "show-hidden",
    name: { en: "Show what was hidden", vi: "Hiện lại những gì đã ẩn" },
    group: "selection",
    keys: "shift+H",
    isReady: ({ view }) => view.hidden.length > 0,
    run: ({ run }) => run(showHidden),
  },
  {
    id: "keep-only",
    name: { en: "Keep only what is selected", vi: "Chỉ giữ thực thể đang chọn" },
    group: "selection",
    keys: "K",
    isReady: hasSelection,
    run: ({ run }) => run(keepOnlySelected),
  },
  {
    id: "remove",
    name: { en: "Take what is selected off", vi: "Bỏ phần đang chọn khỏi hình" },
    group: "selection",
    keys: "Delete",
    isReady: ({ view }) => view.selection.entities.length + view.selection.relations.length > 0,
    run: ({ run }) => run(removeSelected),
  },
  {
    id: "pin",
    name: { en: "Pin or unpin what is selected", vi: "Ghim hoặc bỏ ghim thực thể đang chọn" },
    group: "selection",
    keys: "P",
    isReady: hasSelection,
    run: ({ run }, { view }) => run((state) => togglePins(state, view.selection.entities)),
  },
  {
    id: "path",
    name: { en: "Find paths to the last one selected", vi: "Tìm đường nối đến thực thể chọn sau cùng" },
    group: "selection",
    isReady: ({ view }) => view.selection.entities.length > 1,
    run: ({ findPaths }, { view }) => {
      findPaths(view.selection.entities.slice(0, -1), view.selection.entities.slice(-1));
    },
  },
];

const PICTURE: readonly CatalogueEntry[] = [
  ...LAYOUT_NAMES.map((name, index): CatalogueEntry => ({
    id: `layout-${name}`,
    name: { en: `Lay out: ${LAYOUT_LABELS[name].en}`, vi: `Bố cục: ${LAYOUT_LABELS[name].vi}` },
    group: "picture",
    keys: `shift+${index + 1}`,
    isReady: hasEntities,
    run: ({ layOut }) => layOut(name),
  })),
  {
    id: "fit",
    name: { en: "Show the whole picture", vi: "Hiện toàn bộ hình" },
    group: "picture",
    keys: "F",
    isReady: hasEntities,
    run: ({ run }) => run(fit),
  },
  {
    id: "remove-singles",
    name: { en: "Take entities without relations off", vi: "Bỏ các thực thể không có quan hệ" },
    group: "picture",
    keys: "shift+Delete",
    isReady: hasEntities,
    run: ({ run }) => run(removeSingles),
  },
  {
    id: "clear-filters",
    name: { en: "Clear all filters", vi: "Xóa mọi bộ lọc" },
    group: "picture",
    isReady: ({ view }) => isFiltering(view.filters) || view.hidden.length > 0,
    run: ({ run }) => run(clearFilters),
  },
  {
    id: "clear",
    name: { en: "Clear the canvas", vi: "Xóa hình" },
    group: "picture",
    isReady: hasEntities,
    run: ({ run }) => run(clearView),
  },
];

const PANELS: readonly CatalogueEntry[] = [
  {
    id: "table",
    name: { en: "Open or close the table", vi: "Mở hoặc đóng bảng" },
    group: "panels",
    keys: "T",
    isReady: hasEntities,
    run: ({ run }) => run(toggleTable),
  },
  {
    id: "share",
    name: { en: "Share this view: link or file", vi: "Chia sẻ chế độ xem: liên kết hoặc tệp" },
    group: "panels",
    keys: "shift+S",
    isReady: () => true,
    run: ({ run }) => run((state) => showSharing(state, "share")),
  },
  {
    id: "saved-views",
    name: { en: "Save this view or open a saved one", vi: "Lưu chế độ xem hoặc mở chế độ xem đã lưu" },
    group: "panels",
    isReady: () => true,
    run: ({ run }) => run((state) => showSharing(state, "saved")),
  },
  {
    id: "export",
    name: { en: "Export: picture, CSV, GraphML, JSON, sources", vi: "Xuất: hình ảnh, CSV, GraphML, JSON, nguồn" },
    group: "panels",
    keys: "mod+shift+S",
    isReady: hasEntities,
    run: ({ run }) => run((state) => showSharing(state, "export")),
  },
  {
    id: "matrix",
    name: { en: "Open the matrix of provinces and countries", vi: "Mở ma trận tỉnh và quốc gia" },
    group: "panels",
    keys: "W",
    isReady: () => true,
    run: ({ openMatrix }) => openMatrix(),
  },
  {
    id: "sources",
    name: { en: "Show the source documents", vi: "Xem các tài liệu nguồn" },
    group: "panels",
    isReady: () => true,
    run: ({ openSources }) => openSources(),
  },
  {
    id: "brief",
    name: { en: "Write a brief of what is selected or shown", vi: "Lập bản tóm lược về phần đang chọn hoặc đang hiện" },
    group: "panels",
    keys: "B",
    isReady: ({ view }) => view.entities.length + view.selection.entities.length + view.selection.relations.length > 0,
    run: ({ openBrief }) => openBrief(),
  },
  {
    id: "copy-citation",
    name: { en: "Copy the relation with its citation", vi: "Sao chép quan hệ kèm trích dẫn" },
    group: "panels",
    keys: "Q",
    // A line that stands for meetings is many relations: its panel copies each with its own.
    isReady: ({ view }) => view.selection.relations.slice(-1).some((id) => !isPairId(id)),
    run: ({ copyCitation }, { view }) => {
      for (const relationId of view.selection.relations.slice(-1)) void copyCitation({ relationId });
    },
  },
];

const SETTINGS: readonly CatalogueEntry[] = [
  {
    id: "language",
    name: { en: "Speak Vietnamese", vi: "Chuyển sang tiếng Anh" },
    group: "settings",
    isReady: () => true,
    run: ({ run }) => run((state) => setLanguage(state, state.language === "EN" ? "VI" : "EN")),
  },
];

/** Everything that can be done by name or by key, in the order in which it is listed. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...HISTORY,
  ...SELECTION,
  ...GROWTH_CATALOGUE,
  ...WALKING,
  ...PICTURE,
  ...FOLDING,
  ...NARROWING,
  ...PANELS,
  ...PLACES,
  ...SETTINGS,
  ...PREFERENCES,
];
