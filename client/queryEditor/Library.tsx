import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PastQuery } from "../model/query/queryHistory.ts";
import { ExamplesPane } from "./ExamplesPane.tsx";
import { HistoryPane } from "./HistoryPane.tsx";
import { SchemaPane } from "./SchemaPane.tsx";

/** A query text with its variables, to put into the editor. */
export interface Draft {
  readonly query: string;
  readonly variables: string;
}

export type LibraryTab = "examples" | "history" | "schema";

interface Props {
  readonly tab: LibraryTab;
  readonly onTab: (tab: LibraryTab) => void;
  readonly history: readonly PastQuery[];
  readonly onClearHistory: () => void;
  readonly trail: readonly string[];
  readonly onTrail: (trail: readonly string[]) => void;
  readonly onChoose: (draft: Draft) => void;
}

const TABS = ["examples", "history", "schema"] as const;

/** What helps to write a query: examples, what was run before, the schema's manual. */
export function Library({ tab, onTab, history, onClearHistory, trail, onTrail, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Tabs
      className="library"
      value={tab}
      onChange={(value) => {
        const next = TABS.find((name) => name === value);
        if (next !== undefined) onTab(next);
      }}
      keepMounted={false}
    >
      <Tabs.List>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`query.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="examples">
        <ExamplesPane onChoose={onChoose} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryPane history={history} onChoose={onChoose} onClear={onClearHistory} />
      </Tabs.Panel>
      <Tabs.Panel value="schema">
        <SchemaPane trail={trail} onTrail={onTrail} />
      </Tabs.Panel>
    </Tabs>
  );
}
