import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Loadable } from "../state/explorerState.ts";
import { FailureNote } from "./FailureNote.tsx";

interface Props<Value> {
  readonly loadable: Loadable<Value> | undefined;
  readonly children: (value: Value) => ReactNode;
}

/** What was fetched, or a grey outline of it, or why it did not come. */
export function LoadableView<Value>({ loadable, children }: Props<Value>): ReactNode {
  const { t } = useTranslation();
  if (loadable?.status === "ready") return children(loadable.value);
  if (loadable?.status === "failed") return <FailureNote failure={loadable.failure} />;
  return (
    <div className="skeletons" role="status" aria-label={t("panel.loading")}>
      <Skeleton height={18} width="70%" />
      <Skeleton height={12} width="45%" />
      <Skeleton height={96} radius="md" />
      <Skeleton height={12} />
      <Skeleton height={12} width="85%" />
    </div>
  );
}
