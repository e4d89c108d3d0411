import { Button } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { endTour, showTourStep, TOUR_STEPS } from "../state/actions/guide.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

/** What each step points at, where it is on the page. */
const TARGETS = [".search input", ".question-card", ".detail", ".drawer-bar"];

function usePointer(step: number): void {
  useEffect(() => {
    const target = document.querySelector(TARGETS[step] ?? "");
    target?.classList.add("tour-target");
    return () => target?.classList.remove("tour-target");
  }, [step]);
}

/** Four steps for a first visit. It lies in a corner and blocks nothing. */
export function Tour(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const step = useExplorerState((state) => state.guidance.tourStep ?? 0);
  usePointer(step);
  const isLast = step === TOUR_STEPS - 1;
  return (
    <section className="tour" aria-label={t("tour.label", { step: step + 1, steps: TOUR_STEPS })}>
      <p className="quiet small">{t("tour.label", { step: step + 1, steps: TOUR_STEPS })}</p>
      <h2>{t(`tour.title${step + 1}`)}</h2>
      <p>{t(`tour.text${step + 1}`)}</p>
      <div className="tour-buttons">
        {isLast ? (
          <span />
        ) : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => run(endTour)}>
            {t("tour.skip")}
          </Button>
        )}
        <span className="tour-steps">
          {step > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => run((state) => showTourStep(state, step - 1))}>
              {t("tour.back")}
            </Button>
          )}
          <Button size="compact-sm" onClick={() => run((state) => showTourStep(state, step + 1))}>
            {t(isLast ? "tour.done" : "tour.next")}
          </Button>
        </span>
      </div>
    </section>
  );
}
