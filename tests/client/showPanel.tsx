import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Execute } from "../../client/api/execute.ts";
import { createExplorer, ExplorerProvider, type Explorer } from "../../client/state/explorer.tsx";
import type { ExplorerState } from "../../client/state/explorerState.ts";

const never = (): Promise<never> => new Promise<never>(() => undefined);

/** Renders a panel inside an explorer that holds a state; a server that is not given never answers. */
export function showPanel(panel: ReactNode, state: ExplorerState, execute: Execute = never): Explorer {
  const services = { execute, sendQuery: never, layOutApart: () => Promise.resolve({ positions: {}, bands: [] }) };
  const explorer = createExplorer(services, state);
  render(
    <MantineProvider env="test">
      <ExplorerProvider value={explorer}>{panel}</ExplorerProvider>
    </MantineProvider>,
  );
  return explorer;
}
