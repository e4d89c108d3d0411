import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "./styles/index.css";
import { MantineProvider } from "@mantine/core";
import { lazy, StrictMode, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { addressBar } from "./addressBar.ts";
import { createExecute } from "./api/execute.ts";
import { createSendQuery } from "./api/sendQuery.ts";
import { speak, startI18n } from "./i18n/i18n.ts";
import { followPreferences, keptPreferences } from "./keptPreferences.ts";
import { loadAhead } from "./loadAhead.ts";
import { pageNonce, shareNonce } from "./nonce.ts";
import { Broken } from "./panels/Broken.tsx";
import { Frame } from "./panels/Frame.tsx";
import { preferredLanguage } from "./preferences.ts";
import type { LayOutApart } from "./state/effects/context.ts";
import { createExplorer, ExplorerProvider } from "./state/explorer.tsx";
import { INITIAL_STATE } from "./state/explorerState.ts";
import { theme } from "./theme.ts";

// Cytoscape is the largest part of the page and is not needed before the first question.
const loadCanvas = async (): Promise<{ default: ComponentType }> => ({ default: (await import("./canvas/Canvas.tsx")).Canvas });
const Canvas = lazy(loadCanvas);

const layOutApart: LayOutApart = async (job) => (await import("./canvas/layOutApart.ts")).layOutApart(job);

const language = preferredLanguage();
shareNonce();
await startI18n(language);
await speak(language);

const services = {
  execute: createExecute("/graphql"),
  sendQuery: createSendQuery("/graphql"),
  layOutApart,
};
const explorer = createExplorer(services, { ...INITIAL_STATE, ...keptPreferences(), language });
followPreferences(explorer);
loadAhead(explorer, loadCanvas);
explorer.commands.start(addressBar);

const root = document.getElementById("root");
if (root === null) throw new Error("index.html holds no element with the id root.");
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => pageNonce() ?? ""}>
      <ExplorerProvider value={explorer}>
        <Broken>
          <Frame canvas={<Canvas />} />
        </Broken>
      </ExplorerProvider>
    </MantineProvider>
  </StrictMode>,
);
