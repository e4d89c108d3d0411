import type { Language } from "../../../domain/labels.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Crowd, ExplorerState, Failure, SharePage } from "../explorerState.ts";

/** Says something through the live region. */
export function announce(state: ExplorerState, text: Bilingual): ExplorerState {
  return { ...state, announcement: { text, count: (state.announcement?.count ?? 0) + 1 } };
}

/** Shows a failure over the canvas. */
export function showFailure(state: ExplorerState, failure: Failure): ExplorerState {
  return { ...state, failure };
}

/** Puts a failure or the note about what is not there away. */
export function dismissNotices(state: ExplorerState): ExplorerState {
  return { ...state, failure: undefined, unknownIds: [], differences: undefined };
}

/** Speaks another language. Facts stay in their own. */
export function setLanguage(state: ExplorerState, language: Language): ExplorerState {
  return { ...state, language };
}

/** Leaves colours out, or shows them again. */
export function setGreyscale(state: ExplorerState, greyscale: boolean): ExplorerState {
  return { ...state, greyscale };
}

/** Opens the menu of an entity, or closes it. */
export function openMenu(state: ExplorerState, menu: ExplorerState["menu"]): ExplorerState {
  return { ...state, menu };
}

/** Asks which neighbours of an entity to bring; without an id, no longer. */
export function openChooser(state: ExplorerState, id: string | undefined): ExplorerState {
  return { ...state, chooserId: id, menu: undefined };
}

/** Asks how much of a large picture to draw; without one, no longer. */
export function askAboutMany(state: ExplorerState, crowd: Crowd | undefined): ExplorerState {
  return { ...state, crowd };
}

/** Opens the table, or closes it. */
export function showTable(state: ExplorerState, tableOpen: boolean): ExplorerState {
  return { ...state, tableOpen };
}

/** Shows or hides the small picture of everything. */
export function toggleMinimap(state: ExplorerState): ExplorerState {
  return { ...state, minimapOpen: !state.minimapOpen };
}

/** Opens the table where it is closed, and closes it where it is open. */
export function toggleTable(state: ExplorerState): ExplorerState {
  return { ...state, tableOpen: !state.tableOpen };
}

/** Opens a page of the dialog for sharing and exporting, or closes it. */
export function showSharing(state: ExplorerState, page: SharePage | undefined): ExplorerState {
  return { ...state, sharing: page };
}
