import { TextInput } from "@mantine/core";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { firstDay, lastDay } from "../../domain/partialDate.ts";
import { typedDate } from "../model/typedDate.ts";
import { setTime } from "../state/actions/filter.ts";
import { sayTime } from "../state/actions/sayTime.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

type Problem = "time.badDate" | "time.badOrder";

/** Start and end of the window of time, typed. */
export function TimeFields(): ReactNode {
  const { t } = useTranslation();
  const { from, to } = useExplorerState((state) => state.view.filters);
  const [typed, setTyped] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [problem, setProblem] = useState<Problem>();
  const problemId = useId();
  const { run } = useCommands();
  const commit = (): void => {
    if (typed.from === undefined && typed.to === undefined) return;
    const texts = { from: typed.from ?? from ?? "", to: typed.to ?? to ?? "" };
    const window = { from: typedDate(texts.from), to: typedDate(texts.to) };
    const isBad = (["from", "to"] as const).some((end) => texts[end].trim() !== "" && window[end] === undefined);
    const isReversed = window.from !== undefined && window.to !== undefined && firstDay(window.from) > lastDay(window.to);
    if (isBad || isReversed) {
      setProblem(isBad ? "time.badDate" : "time.badOrder");
      return;
    }
    setProblem(undefined);
    setTyped({});
    run((state) => sayTime(setTime(state, window)));
  };
  const field = (end: "from" | "to", current: string | undefined): ReactNode => (
    <TextInput
      size="xs"
      label={t(end === "from" ? "time.from" : "time.to")}
      placeholder={t(end === "from" ? "time.noStart" : "time.noEnd")}
      value={typed[end] ?? current ?? ""}
      error={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : problemId}
      onChange={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
    />
  );
  return (
    <div className="time-fields">
      {field("from", from)}
      {field("to", to)}
      {problem !== undefined && (
        <p className="time-problem" id={problemId} role="alert">
          {t(problem)}
        </p>
      )}
    </div>
  );
}
