import { parseHistory, type PastQuery } from "../model/query/queryHistory.ts";

const KEY = "whomet-query-history";

/** The queries that were run on this machine, newest first; none where the browser refuses storage. */
export function readHistory(): readonly PastQuery[] {
  try {
    return parseHistory(window.localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps the history for the next visit, where the browser allows it. */
export function keepHistory(history: readonly PastQuery[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Storage is refused or full: the history lasts as long as the page.
  }
}
