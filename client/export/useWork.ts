import { useState } from "react";
import { useTranslation } from "react-i18next";

interface Work {
  readonly isWorking: boolean;
  /** What came of the last piece of work, in words; undefined before the first. */
  readonly outcome: string | undefined;
  readonly begin: (work: () => Promise<string>) => void;
}

/** One piece of work at a time; what it says at its end, or how it failed, is shown. */
export function useWork(): Work {
  const { t } = useTranslation();
  const [isWorking, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  const work = async (task: () => Promise<string>): Promise<void> => {
    setWorking(true);
    setOutcome(t("sharing.working"));
    try {
      setOutcome(await task());
    } catch (error) {
      setOutcome(t("sharing.failed", { message: error instanceof Error ? error.message : String(error) }));
    } finally {
      setWorking(false);
    }
  };
  return {
    isWorking,
    outcome,
    begin: (task) => {
      if (!isWorking) void work(task);
    },
  };
}
