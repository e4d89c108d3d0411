import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { askAboutMany } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { useFocusReturned } from "./useFocusReturned.ts";

/** Asks how much of a large picture to draw: all of it, its first part, or nothing. */
export function CrowdDialog(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const crowd = useExplorerState((state) => state.crowd);
  useFocusReturned(crowd !== undefined);
  const close = (): void => run((state) => askAboutMany(state, undefined));
  const draw = (most: number): void => {
    close();
    crowd?.draw(most);
  };
  return (
    <Modal opened={crowd !== undefined} onClose={close} title={t("crowd.title")} closeButtonProps={{ "aria-label": t("chooser.close") }}>
      {crowd !== undefined && (
        <div className="chooser-ask">
          <p>{t("crowd.ask", { count: crowd.count })}</p>
          <div className="panel-actions">
            <Button size="compact-sm" data-autofocus onClick={() => draw(crowd.first)}>
              {t("crowd.first", { count: crowd.first })}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => draw(crowd.count)}>
              {t("crowd.all", { count: crowd.count })}
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
              {t("crowd.none")}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
