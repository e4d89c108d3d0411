import type { Page } from "playwright-core";

/** What has the focus, and what a reader who looks for it misses: nothing where it is in sight and marked. */
export interface Focus {
  readonly what: string;
  readonly missing: readonly string[];
}

/** Runs in the page. */
function look(): Focus {
  /** Outlines and shadows of an element, of what is in it, and of the label after it that is drawn in its place. */
  const marksOf = (element: Element): string[] =>
    [element, ...element.querySelectorAll("*"), ...(element.nextElementSibling === null ? [] : [element.nextElementSibling])].flatMap(
      (each) =>
        ["", "::before", "::after"].map((pseudo) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each, pseudo === "" ? null : pseudo);
          return outlineStyle === "none" ? boxShadow : `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow}`;
        }),
    );
  /** The same element where it has no focus: a copy, so that nothing loses the focus for a moment. */
  const marksWithoutFocus = (element: Element, parent: Element): string[] => {
    const copy = parent.cloneNode(true) as Element;
    for (const input of copy.querySelectorAll("[name]")) input.removeAttribute("name");
    parent.after(copy);
    const twin = copy.children[[...parent.children].indexOf(element)];
    const marks = twin === undefined ? [] : marksOf(twin);
    copy.remove();
    return marks;
  };
  const isSeen = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2,
    ];
    if (right <= left || bottom <= top || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  const focused = document.activeElement;
  const parent = focused?.parentElement;
  if (focused === null || parent === null || parent === undefined || focused === document.body)
    return { what: "nothing", missing: ["focus"] };
  const name = focused.getAttribute("aria-label") ?? focused.textContent;
  const drawn = [
    focused,
    ...(focused.nextElementSibling?.tagName === "LABEL" ? [focused.nextElementSibling] : []),
    ...(focused.closest("label")?.children ?? []),
  ];
  const isMarked = marksOf(focused).join() !== marksWithoutFocus(focused, parent).join();
  return {
    what: `${focused.getAttribute("role") ?? focused.tagName.toLowerCase()} “${name.trim().slice(0, 60)}”`,
    missing: [...(drawn.some(isSeen) ? [] : ["in sight"]), ...(isMarked ? [] : ["marked"])],
  };
}

/** Looks at what has the focus in a page. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(look);
}
