import { ActionIcon } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Histogram, PlayMode } from "../model/histogram.ts";
import { RadioBar } from "./RadioBar.tsx";
import { BackIcon, ForthIcon, PauseIcon, PlayIcon } from "./icons.tsx";
import { useTimePlayer } from "./useTimePlayer.ts";

const SPEEDS = [0.5, 1, 2, 4];

/** Steps through time, plays and pauses. Who asks the system for less motion steps instead. */
export function TimePlayerBar({ histogram }: { readonly histogram: Histogram }): ReactNode {
  const { t } = useTranslation();
  const isStill = useReducedMotion();
  const { isPlaying, mode, setMode, speed, setSpeed, step, toggle } = useTimePlayer(histogram);
  const isShort = histogram.bins.length < 2;
  return (
    <div className="time-player">
      <div className="time-buttons">
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("time.back")} disabled={isShort} onClick={() => step(-1)}>
          <BackIcon />
        </ActionIcon>
        <ActionIcon
          variant="light"
          size="sm"
          aria-label={t(isPlaying ? "time.pause" : "time.play")}
          title={isStill ? t("time.still") : undefined}
          disabled={isShort || isStill}
          onClick={toggle}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("time.forth")} disabled={isShort} onClick={() => step(1)}>
          <ForthIcon />
        </ActionIcon>
        <button
          type="button"
          className="time-speed"
          aria-label={t("time.speed", { speed })}
          onClick={() => setSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1)}
        >
          {speed}×
        </button>
      </div>
      <RadioBar<PlayMode>
        className="radio-bar-wide"
        label={t("time.mode")}
        data={[
          { value: "grow", label: t("time.grow") },
          { value: "slide", label: t("time.slide") },
        ]}
        value={mode}
        onChange={setMode}
      />
    </div>
  );
}
