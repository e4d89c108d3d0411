import { Button, Kbd, NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly operations: readonly string[];
  readonly operation: string | undefined;
  readonly onOperation: (name: string) => void;
  readonly isRunning: boolean;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** Runs the query, or the chosen one of several; while it runs, cancels it. */
export function RunBar({ operations, operation, onOperation, isRunning, onRun, onCancel }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="run-bar">
      {operations.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t("query.operation")}
          value={operation}
          onChange={(event) => onOperation(event.currentTarget.value)}
          data={[...operations]}
        />
      )}
      {isRunning ? (
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t("query.cancel")}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          title={t("query.runHint")}
          rightSection={
            <Kbd size="xs" className="run-keys" aria-hidden="true">
              Ctrl ↵
            </Kbd>
          }
          onClick={onRun}
        >
          {t("query.run")}
        </Button>
      )}
    </div>
  );
}
