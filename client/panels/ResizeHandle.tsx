import { useEffect, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { boundedWidth, keepWidth, keptWidth, PANEL_WIDTH, widthByKey } from "./panelWidth.ts";

/** The left edge of the detail panel: dragged or moved by arrow keys; Enter or a double click gives the usual width. */
export function ResizeHandle(): ReactNode {
  const { t } = useTranslation();
  const [width, setWidth] = useState(keptWidth);
  useEffect(() => {
    if (width === undefined) return;
    document.documentElement.style.setProperty("--detail-width", `${width}px`);
    keepWidth(width);
  }, [width]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = widthByKey(event.key, width ?? PANEL_WIDTH.usual);
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setWidth(wanted);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(boundedWidth(window.innerWidth - event.clientX));
  };
  return (
    <div
      className="resize-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("panel.resize")}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      aria-valuenow={width ?? PANEL_WIDTH.usual}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setWidth(PANEL_WIDTH.usual)}
    />
  );
}
