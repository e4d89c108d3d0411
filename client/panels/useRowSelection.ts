import { useState, type KeyboardEvent, type MouseEvent } from "react";

interface Rows {
  /** Ids in the order in which they stand. */
  readonly ids: readonly string[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Whether a click adds, without any key. */
  readonly isAdding: boolean;
  /** How many rows a page holds. */
  readonly pageSize: number;
  /** Brings a row into sight and focuses it. */
  readonly onFocus: (index: number) => void;
}

interface RowSelection {
  /** The row that Tab reaches. */
  readonly active: number;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
}

/** Rows of a list chosen one by one, added, or as a range, by mouse and by keyboard as in a list of files. */
export function useRowSelection({ ids, selected, onSelect, isAdding, pageSize, onFocus }: Rows): RowSelection {
  const [activeId, setActiveId] = useState<string>();
  const [anchorId, setAnchorId] = useState<string>();
  const active = Math.max(0, ids.indexOf(activeId ?? ""));
  const rangeTo = (index: number): readonly string[] => {
    const anchor = Math.max(0, ids.indexOf(anchorId ?? ids[active] ?? ""));
    return ids.slice(Math.min(anchor, index), Math.max(anchor, index) + 1);
  };
  const toggle = (id: string): void => onSelect(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
  const choose = (index: number, how: { readonly range: boolean; readonly adding: boolean }): void => {
    const id = ids[index];
    if (id === undefined) return;
    setActiveId(id);
    if (!how.range) setAnchorId(id);
    if (how.range) onSelect(rangeTo(index));
    else if (how.adding) toggle(id);
    else onSelect([id]);
  };
  const move = (index: number, extending: boolean): void => {
    const to = Math.min(Math.max(index, 0), ids.length - 1);
    if (anchorId === undefined || !extending) setAnchorId(ids[extending ? active : to]);
    setActiveId(ids[to]);
    if (extending) onSelect(rangeTo(to));
    onFocus(to);
  };
  return {
    active,
    onClick: (event, index) => choose(index, { range: event.shiftKey, adding: isAdding || event.ctrlKey || event.metaKey }),
    onKeyDown: (event, index) => {
      const adding = event.ctrlKey || event.metaKey;
      const targets: Readonly<Record<string, number>> = {
        ArrowDown: index + 1,
        ArrowUp: index - 1,
        PageDown: index + pageSize,
        PageUp: index - pageSize,
        Home: 0,
        End: ids.length - 1,
      };
      const target = targets[event.key];
      if (target !== undefined) move(target, event.shiftKey);
      else if (event.key === " ") choose(index, { range: event.shiftKey, adding: true });
      else if (event.key === "Enter") choose(index, { range: event.shiftKey, adding });
      else if (event.key.toLowerCase() === "a" && adding) onSelect(ids);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
