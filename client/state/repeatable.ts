import { dismissNotices } from "./actions/notice.ts";
import type { Commands } from "./commands.ts";

/** The commands with `again`: what was asked of the server last, once more, after it failed. */
export function repeatable(commands: Omit<Commands, "again">): Commands {
  let last: () => void = commands.retry;
  const noted =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args): void => {
      last = () => act(...args);
      act(...args);
    };
  return {
    ...commands,
    ask: noted(commands.ask),
    add: noted(commands.add),
    expand: noted(commands.expand),
    expandOrAsk: noted(commands.expandOrAsk),
    addNames: noted(commands.addNames),
    runPhrase: noted(commands.runPhrase),
    showDocument: noted(commands.showDocument),
    again: () => {
      commands.run(dismissNotices);
      last();
    },
  };
}
