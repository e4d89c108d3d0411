import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { createCommands, type Commands } from "./commands.ts";
import type { EffectContext } from "./effects/context.ts";
import { INITIAL_STATE, type ExplorerState } from "./explorerState.ts";

/** The state of one explorer with everything that changes it. */
export interface Explorer {
  readonly store: StoreApi<ExplorerState>;
  readonly commands: Commands;
}

/** A new explorer over a server. */
export function createExplorer(services: Omit<EffectContext, "store">, initial: ExplorerState = INITIAL_STATE): Explorer {
  const store = createStore<ExplorerState>(() => initial);
  return { store, commands: createCommands({ ...services, store }) };
}

const ExplorerContext = createContext<Explorer | undefined>(undefined);

export const ExplorerProvider = ExplorerContext.Provider;

function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === undefined) throw new Error("A panel stands outside ExplorerProvider: render it inside one.");
  return explorer;
}

/** A part of the state; the component follows it. */
export function useExplorerState<Part>(select: (state: ExplorerState) => Part): Part {
  return useStore(useExplorer().store, select);
}

/** The store itself, for what reads the state only when something happens. */
export function useExplorerStore(): StoreApi<ExplorerState> {
  return useExplorer().store;
}

/** What the reader can set going. */
export function useCommands(): Commands {
  return useExplorer().commands;
}
