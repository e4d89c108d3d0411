import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

const STEP = 50;

interface FirstOf<Item> {
  readonly shown: readonly Item[];
  /** The way to the next ones; nothing where all are shown. */
  readonly next: ReactNode;
}

/** The first 50 of a list, and 50 more with each press of a button: a list may hold thousands. */
export function useFirstOf<Item>(items: readonly Item[]): FirstOf<Item> {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  const left = items.length - most;
  if (left <= 0) return { shown: items, next: null };
  const next = (
    <button type="button" className="text-button" onClick={() => setMost(most + STEP)}>
      {t("list.next", { count: Math.min(STEP, left), left })}
    </button>
  );
  return { shown: items.slice(0, most), next };
}
