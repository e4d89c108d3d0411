import { PATH_PHRASE } from "../model/search/phrase.ts";
import type { Slots } from "../model/questions/question.ts";
import { addNames } from "./effects/addNames.ts";
import type { EffectContext } from "./effects/context.ts";
import { reloadPanel } from "./effects/reloadPanel.ts";
import { showDocument } from "./effects/showDocument.ts";
import type { Wait, Work } from "./effects/waiting.ts";
import type { NamesReport } from "./guidance.ts";
import { WAIT } from "./waitNames.ts";

/** What search bar, source list and notices set going. */
export interface GuideCommands {
  /** Puts every entity of a list of names on the canvas; goes on with what a report of the list left. */
  readonly addNames: (text: string, before?: NamesReport) => void;
  /** Runs a phrase of the search bar, each of its slots filled with an entity id or a date. */
  readonly runPhrase: (id: string, filled: Readonly<Record<string, string>>) => void;
  /** Shows all that a document states. */
  readonly showDocument: (id: string) => void;
  /** Fetches what the panel shows once more. */
  readonly reloadPanel: () => void;
}

interface Others {
  readonly wait: Wait;
  readonly ask: (id: string, slots?: Slots) => void;
  readonly findPaths: (from: string, to: string) => void;
  readonly findPathsAgain: () => void;
}

/** These commands over a store and a server. */
export function createGuideCommands(context: EffectContext, { wait, ask, findPaths, findPathsAgain }: Others): GuideCommands {
  return {
    addNames: (text, before) => void wait(WAIT.names, (call) => addNames(call, text, before)),
    runPhrase: (id, filled) => {
      const { from, to } = filled;
      if (id !== PATH_PHRASE) ask(id, filled);
      else if (from !== undefined && to !== undefined) findPaths(from, to);
    },
    showDocument: (id) => {
      const draw = (work: Work): void => void wait(WAIT.document, work);
      draw((call) => showDocument(call, id, draw));
    },
    reloadPanel: () => void reloadPanel(context, findPathsAgain),
  };
}
