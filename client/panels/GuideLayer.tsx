import { useMantineColorScheme } from "@mantine/core";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useExplorerState } from "../state/explorer.tsx";

const ShortcutsSheet = lazy(async () => ({ default: (await import("./ShortcutsSheet.tsx")).ShortcutsSheet }));
const Tour = lazy(async () => ({ default: (await import("./Tour.tsx")).Tour }));

/** The first stop of the Tab key: past bar and legend to what the page is about. The address stays: it holds the view. */
export function SkipLink(): ReactNode {
  const { t } = useTranslation();
  return (
    <a
      className="skip-link"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>("main")?.focus();
      }}
    >
      {t("skip.content")}
    </a>
  );
}

/** What lies over the page to lead the reader, loaded when it is first asked for; and the theme in step with the choice. */
export function GuideLayer(): ReactNode {
  const isSheetOpen = useExplorerState((state) => state.guidance.isSheetOpen);
  const isTouring = useExplorerState((state) => state.guidance.tourStep !== undefined);
  const colorScheme = useExplorerState((state) => state.guidance.colorScheme);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(colorScheme), [colorScheme, setColorScheme]);
  return (
    <Suspense>
      {isSheetOpen && <ShortcutsSheet />}
      {isTouring && <Tour />}
    </Suspense>
  );
}
