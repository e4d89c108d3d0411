import { useEffect } from "react";

/**
 * Gives the focus back to what had it when a dialog or menu opened. Mantine does so only for what was on the page, closed, before it opened;
 * what is loaded when it is first asked for was not.
 */
export function useFocusReturned(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const before = document.activeElement;
    const giveBack = (): void => {
      if (before instanceof HTMLElement) before.focus();
    };
    return () => {
      // A menu is gone by now; only when a dialog is gone too does the page behind take the focus.
      if (document.activeElement === document.body) giveBack();
      else window.setTimeout(giveBack);
    };
  }, [isOpen]);
}
