import { useEffect, type RefObject } from "react";

/**
 * Moves the focus into what a key or a command has opened, to its row that Tab reaches, and gives it back when that closes.
 * Who opened it by its own button or choice, beside it, stays there.
 */
export function useFocusWhileOpen(opened: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const { current } = opened;
    const besides = [current?.parentElement, document.querySelector(".phone-switch")];
    if (current === null || besides.some((each) => each?.contains(before) === true)) return undefined;
    const reachable = current.querySelector<HTMLElement>("tbody [tabindex='0']") ?? current.querySelector<HTMLElement>("[role='tab']");
    reachable?.focus();
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [opened]);
}
