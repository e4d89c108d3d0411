import type { BriefSubject } from "../../model/brief/briefSubject.ts";
import { closeBrief, currentSubject, showBrief } from "../actions/brief.ts";
import type { OpenBrief } from "../explorerState.ts";
import { apply, isAbort, toFailure, type EffectContext } from "./context.ts";

async function fetchInto(context: EffectContext, subject: BriefSubject, signal: AbortSignal): Promise<void> {
  const keep = (data: OpenBrief["data"]): void => {
    if (!signal.aborted) apply(context, (state) => showBrief(state, { subject, data }));
  };
  keep({ status: "loading" });
  try {
    const { loadBrief } = await import("./loadBrief.ts");
    keep({ status: "ready", value: await loadBrief(context, subject, signal) });
  } catch (error) {
    if (!isAbort(error)) keep({ status: "failed", failure: toFailure(error) });
  }
}

/** Opening and closing a brief; what gathers it loads with the first. Closing gives up what is on its way. */
export function briefCommands(context: EffectContext): {
  readonly openBrief: (subject?: BriefSubject) => void;
  readonly closeBrief: () => void;
} {
  let running = new AbortController();
  return {
    openBrief: (wanted) => {
      const subject = wanted ?? currentSubject(context.store.getState());
      if (subject === undefined) return;
      running.abort();
      running = new AbortController();
      void fetchInto(context, subject, running.signal);
    },
    closeBrief: () => {
      running.abort();
      apply(context, closeBrief);
    },
  };
}
