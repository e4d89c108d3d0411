import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isFiltering } from "../model/view.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { MeetingBar } from "./MeetingBar.tsx";
import { useIsPhone } from "./useIsPhone.ts";

/** What folds and filters the picture. On a narrow screen it is behind one button, so that the answer has the room; what is filtered always shows. */
export function ViewOptions(): ReactNode {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const isNarrowed = useExplorerState(({ view }) => isFiltering(view.filters) || view.hidden.length > 0);
  return (
    <>
      {isPhone && (
        <Button
          className="view-options"
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {t("phone.options")}
        </Button>
      )}
      {(!isPhone || isOpen) && <MeetingBar />}
      {(!isPhone || isOpen || isNarrowed) && <FilterChips />}
    </>
  );
}
