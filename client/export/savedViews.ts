const KEY = "whomet-saved-views";

/** A view that the reader kept in this browser, as an unpacked link. */
export interface SavedView {
  readonly name: string;
  readonly link: string;
  /** When it was kept: date and time, UTC. */
  readonly saved: string;
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ["name", "link", "saved"].every((key) => typeof fields[key] === "string");
}

/** The kept views, newest first; undefined where the browser refuses storage. */
export function readSavedViews(): readonly SavedView[] | undefined {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSavedView) : [];
  } catch (error) {
    return error instanceof SyntaxError ? [] : undefined;
  }
}

/** Keeps these views. False where the browser refuses. */
export function keepSavedViews(views: readonly SavedView[]): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}
