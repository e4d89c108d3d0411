import type { BriefData } from "../../model/brief/briefData.ts";
import type { BriefSubject } from "../../model/brief/briefSubject.ts";
import { closeBrief, currentSubject, showBrief } from "../actions/brief.ts";
import { apply, type EffectContext } from "./context.ts";
import { createNewest } from "./newest.ts";

/** Opening and closing a brief; what gathers it loads with the first. Closing gives up what is on its way. */
export function briefCommands(context: EffectContext): {
  readonly openBrief: (subject?: BriefSubject) => void;
  readonly closeBrief: () => void;
} {
  const newest = createNewest<BriefData>();
  return {
    openBrief: (wanted) => {
      const subject = wanted ?? currentSubject(context.store.getState());
      if (subject === undefined) return;
      void newest.load({
        keep: (data) => apply(context, (state) => showBrief(state, { subject, data })),
        fetch: async (signal) => (await import("./loadBrief.ts")).loadBrief(context, subject, signal),
      });
    },
    closeBrief: () => {
      newest.giveUp();
      apply(context, closeBrief);
    },
  };
}
