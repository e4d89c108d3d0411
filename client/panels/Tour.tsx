import { Button } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { besideTarget } from "../model/besideTarget.ts";
import { endTour, showTourStep, TOUR_STEPS } from "../state/actions/guide.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { hasDetails } from "./hasDetails.ts";

/** What each step points at, where it is on the page. */
const TARGETS = [".search input", ".question-card", ".detail", ".drawer-bar, .phone-switch"];

/** What each step says. */
const WORDS = [
  { title: "tour.title1", text: "tour.text1" },
  { title: "tour.title2", text: "tour.text2" },
  { title: "tour.title3", text: "tour.text3" },
  { title: "tour.title4", text: "tour.text4" },
] as const;

/** Marks what a step points at, and keeps the card beside it. */
function useTarget(step: number, card: RefObject<HTMLElement | null>): ReturnType<typeof besideTarget> {
  const [place, setPlace] = useState<ReturnType<typeof besideTarget>>();
  // What can be pointed at comes and goes with these.
  const offered = useExplorerState((state) => state.offered);
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  const isShowing = useExplorerState(hasDetails);
  useEffect(() => {
    const target = document.querySelector(TARGETS[step] ?? "");
    const follow = (): void => {
      const size = card.current?.getBoundingClientRect();
      const window = { width: innerWidth, height: innerHeight };
      setPlace(target === null || size === undefined ? undefined : besideTarget(target.getBoundingClientRect(), size, window));
    };
    target?.classList.add("tour-target");
    follow();
    addEventListener("resize", follow);
    addEventListener("scroll", follow, true);
    return () => {
      target?.classList.remove("tour-target");
      removeEventListener("resize", follow);
      removeEventListener("scroll", follow, true);
    };
  }, [step, card, offered, isEmpty, isShowing]);
  return place;
}

/** Four steps for a first visit. It lies beside what it speaks of, else in a corner, and blocks nothing. */
export function Tour(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const step = useExplorerState((state) => state.guidance.tourStep ?? 0);
  const card = useRef<HTMLElement>(null);
  const place = useTarget(step, card);
  const words = WORDS[step];
  const isLast = step === TOUR_STEPS - 1;
  if (words === undefined) return null;
  return (
    <section
      ref={card}
      className="tour"
      style={place === undefined ? {} : { ...place, right: "auto", bottom: "auto" }}
      aria-label={t("tour.label", { step: step + 1, steps: TOUR_STEPS })}
    >
      <p className="quiet small">{t("tour.label", { step: step + 1, steps: TOUR_STEPS })}</p>
      <h2>{t(words.title)}</h2>
      <p>{t(words.text)}</p>
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
