import { Button } from "@mantine/core";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExplorerState } from "../state/explorerState.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";

function useOnline(onReturn: () => void): boolean {
  const [isOnline, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const update = (): void => {
      setOnline(navigator.onLine);
      if (navigator.onLine) onReturn();
    };
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    return () => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    };
  }, [onReturn]);
  return isOnline;
}

function hasFailedToOpen({ overview, offered }: ExplorerState): boolean {
  if (overview?.status === "failed" || offered?.status === "failed") return true;
  return offered?.status === "ready" && offered.value.some(({ answer }) => answer.status === "failed");
}

/** Says that the network or the server is away, what still works, and tries again; of itself once the network is back. */
export function OfflineBar(): ReactNode {
  const { t } = useTranslation();
  const { retry, reloadPanel } = useCommands();
  const store = useExplorerStore();
  const [again] = useState(() => () => {
    if (hasFailedToOpen(store.getState())) retry();
    reloadPanel();
  });
  const isOnline = useOnline(again);
  const serverIsAway = useExplorerState(({ overview }) => overview?.status === "failed" && overview.failure.code === "OFFLINE");
  if (isOnline && !serverIsAway) return null;
  return (
    <div className="offline" role="status">
      <span>{t(isOnline ? "offline.server" : "offline.text")}</span>
      <Button size="compact-xs" variant="default" onClick={again}>
        {t("failure.retry")}
      </Button>
    </div>
  );
}
