import { useHotkeys } from "@mantine/hooks";
import { CATALOGUE } from "../state/catalogue.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";

/** Binds the keys of the catalogue to the window. Keys typed into a field are the field's. */
export function useCatalogueKeys(): void {
  const commands = useCommands();
  const store = useExplorerStore();
  useHotkeys(
    CATALOGUE.flatMap(({ keys, isReady, run }) =>
      keys === undefined
        ? []
        : [
            [
              keys,
              () => {
                const state = store.getState();
                if (isReady(state)) run(commands, state);
              },
            ] as [string, () => void],
          ],
    ),
  );
}
