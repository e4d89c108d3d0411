import { Button, Tooltip } from "@mantine/core";
import { useState, type ComponentType, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { showFailure } from "../state/actions/notice.ts";
import { useCommands } from "../state/explorer.tsx";
import { QueryIcon } from "./icons.tsx";

type Editor = ComponentType<{ readonly isOpen: boolean; readonly onClose: () => void }>;

/** Opens the query editor, which is loaded the first time. */
export function QueryButton(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const [editor, setEditor] = useState<{ readonly Editor: Editor }>();
  const [isOpen, setOpen] = useState(false);
  const open = async (): Promise<void> => {
    setOpen(true);
    if (editor !== undefined) return;
    try {
      const { QueryEditor } = await import("../queryEditor/QueryEditor.tsx");
      setEditor({ Editor: QueryEditor });
    } catch (error) {
      setOpen(false);
      run((state) => showFailure(state, { code: "OFFLINE", message: String(error) }));
    }
  };
  return (
    <>
      <Tooltip label={t("toolbar.queryHint")} openDelay={400}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<QueryIcon />}
          aria-haspopup="dialog"
          aria-busy={isOpen && editor === undefined}
          onClick={() => void open()}
        >
          {t("toolbar.query")}
        </Button>
      </Tooltip>
      {editor !== undefined && <editor.Editor isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}
