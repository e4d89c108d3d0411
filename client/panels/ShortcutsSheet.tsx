import { Modal, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../domain/labels.ts";
import { toggleLetterKeys, toggleSheet } from "../state/actions/guide.ts";
import { CATALOGUE, type CommandGroup } from "../state/catalogue.ts";
import { CANVAS_KEYS, SEARCH_KEYS, type KeyLine } from "../state/guideCatalogue.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { Keys } from "./Keys.tsx";
import { useFocusReturned } from "./useFocusReturned.ts";

interface Line {
  readonly name: KeyLine["name"];
  readonly keys?: string;
}

function Group({ name, lines }: { readonly name: CommandGroup | "search" | "canvas"; readonly lines: readonly Line[] }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  return (
    <section aria-labelledby={`sheet-${name}`}>
      <h3 id={`sheet-${name}`} className="eyebrow">
        {t(`sheet.group.${name}`)}
      </h3>
      <dl>
        {lines.map((line) => (
          <div key={line.name.en} className="sheet-line">
            <dt>{inLanguage(line.name, language)}</dt>
            <dd>{line.keys === undefined ? <span className="quiet small">{t("sheet.noKey")}</span> : <Keys keys={line.keys} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Everything that can be done, with its keys: made from the catalogue, so that it cannot fall behind. */
export function ShortcutsSheet(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  useFocusReturned(true);
  const letterKeys = useExplorerState((state) => state.guidance.letterKeys);
  const groups = [...new Set(CATALOGUE.map(({ group }) => group))];
  return (
    <Modal
      opened
      size="xl"
      title={t("sheet.title")}
      onClose={() => run(toggleSheet)}
      closeButtonProps={{ "aria-label": t("sheet.close") }}
      classNames={{ body: "sheet" }}
    >
      <div className="sheet-top">
        <p className="quiet small">{t("sheet.note")}</p>
        <Switch size="xs" checked={letterKeys} onChange={() => run(toggleLetterKeys)} label={t("sheet.letterKeys")} />
      </div>
      <div className="sheet-groups">
        <Group name="search" lines={SEARCH_KEYS} />
        <Group name="canvas" lines={CANVAS_KEYS} />
        {groups.map((group) => (
          <Group key={group} name={group} lines={CATALOGUE.filter((entry) => entry.group === group)} />
        ))}
      </div>
    </Modal>
  );
}
