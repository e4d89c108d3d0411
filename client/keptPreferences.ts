import { addressBar } from "./addressBar.ts";
import { keepGuidance, keptGuidance } from "./guidancePreferences.ts";
import { speak } from "./i18n/i18n.ts";
import { keepGreyscale, keepLanguage, preferredGreyscale } from "./preferences.ts";
import { showFailure } from "./state/actions/notice.ts";
import { toFailure } from "./state/effects/context.ts";
import type { Explorer } from "./state/explorer.tsx";
import type { ExplorerState } from "./state/explorerState.ts";

/** What this browser kept of the reader's last visit, but the language, which is needed before there is a state. */
export function keptPreferences(): Pick<ExplorerState, "guidance" | "greyscale"> {
  return { guidance: keptGuidance(addressBar.read()), greyscale: preferredGreyscale() };
}

/** Keeps what the reader prefers, from now on. */
export function followPreferences({ store, commands }: Explorer): void {
  store.subscribe((state, before) => {
    keepGuidance(state.guidance, before.guidance);
    if (state.greyscale !== before.greyscale) keepGreyscale(state.greyscale);
    if (state.language === before.language) return;
    keepLanguage(state.language);
    speak(state.language).catch((error: unknown) => commands.run((current) => showFailure(current, toFailure(error))));
  });
}
