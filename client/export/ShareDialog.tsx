import { Modal, Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFocusReturned } from "../panels/useFocusReturned.ts";
import { showSharing } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { SharePage } from "../state/explorerState.ts";
import { ExportPage } from "./ExportPage.tsx";
import { SavedPage } from "./SavedPage.tsx";
import "./share.css";
import { SharePage as LinkPage } from "./SharePage.tsx";
import { teachSharingWords } from "./teachSharingWords.ts";
import { useIsPhone } from "../panels/useIsPhone.ts";

teachSharingWords();

const PAGES: readonly SharePage[] = ["share", "saved", "export"];

/** A link, a file, saved views and exports of what is shown. */
export function ShareDialog(): ReactNode {
  const { t } = useTranslation();
  const page = useExplorerState((state) => state.sharing);
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  const isPhone = useIsPhone();
  const { run } = useCommands();
  useFocusReturned(page !== undefined);
  const show = (next: SharePage | undefined): void => run((state) => showSharing(state, next));
  return (
    <Modal
      opened={page !== undefined}
      onClose={() => show(undefined)}
      title={t("sharing.title")}
      size={620}
      fullScreen={isPhone}
      closeButtonProps={{ "aria-label": t("sharing.close") }}
    >
      <Tabs value={page ?? "share"} onChange={(value) => show(PAGES.find((each) => each === value) ?? "share")} keepMounted={false}>
        <Tabs.List>
          {PAGES.map((each) => (
            <Tabs.Tab key={each} value={each} disabled={isEmpty && each === "export"}>
              {t(`sharing.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="share" className="share-page">
          <LinkPage />
        </Tabs.Panel>
        <Tabs.Panel value="saved" className="share-page">
          <SavedPage />
        </Tabs.Panel>
        <Tabs.Panel value="export" className="share-page">
          <ExportPage />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
