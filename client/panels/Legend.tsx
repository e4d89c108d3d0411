import { Switch, TextInput } from "@mantine/core";
import { memo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EntityKind } from "../../domain/kinds.ts";
import { foldText } from "../../domain/names.ts";
import type { ModalityLine } from "../model/modalityLine.ts";
import { isolateKind, isolateModalities, isolateType, toggleKind, toggleModalities, toggleType } from "../state/actions/filter.ts";
import { setGreyscale } from "../state/actions/notice.ts";
import { selectAlike } from "../state/actions/selectAlike.ts";
import { wholeIn } from "../state/drawnIn.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { LegendRow } from "./LegendRow.tsx";
import {
  kindsOf,
  legendEntries,
  modalitiesOfLine,
  typesOf,
  useLegendFacts,
  type LegendEntries,
  type LegendEntry,
  type LegendFacts,
} from "./useLegend.ts";

const LINES: readonly ModalityLine[] = ["solid", "dotted", "dashed"];

/** From how many signs on a search field stands above them. */
const MANY_SIGNS = 12;

function LineMark({ line }: { readonly line: ModalityLine }): ReactNode {
  const dashes = { solid: undefined, dotted: "1.5 3.5", dashed: "5 3.5" }[line];
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="kind-icon">
      <line x1="0.5" y1="8" x2="15.5" y2="8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeDasharray={dashes} />
    </svg>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <section>
      <h2 className="eyebrow">{title}</h2>
      <ul className="legend-list">{children}</ul>
    </section>
  );
}

type Sign<Key extends string> = Omit<LegendEntry<Key>, "key"> & { readonly sign: Key };

// Of a large view most counts stay as they are when something comes or goes: these rows are then not drawn again.
const KindRow = memo(function KindRow({ sign, ...entry }: Sign<EntityKind>): ReactNode {
  const { run } = useCommands();
  return (
    <LegendRow
      {...entry}
      mark={<KindIcon kind={sign} />}
      onSelect={() => run((state) => selectAlike(state, { kind: sign }))}
      onIsolate={() => run((state) => isolateKind(state, sign, kindsOf(wholeIn(state))))}
      onToggle={() => run((state) => toggleKind(state, sign))}
    />
  );
});

const TypeRow = memo(function TypeRow({ sign, ...entry }: Sign<string>): ReactNode {
  const { run } = useCommands();
  return (
    <LegendRow
      {...entry}
      onSelect={() => run((state) => selectAlike(state, { types: [sign] }))}
      onIsolate={() => run((state) => isolateType(state, sign, typesOf(wholeIn(state))))}
      onToggle={() => run((state) => toggleType(state, sign))}
    />
  );
});

function Lines({ modalities }: { readonly modalities: LegendEntries["modalities"] }): ReactNode {
  const { t } = useTranslation();
  const hidden = useExplorerState((state) => state.view.filters.modalities);
  const { run } = useCommands();
  return (
    <Section title={t("legend.modality")}>
      {LINES.map((line) => {
        const own = modalitiesOfLine(line);
        const entries = modalities.filter(({ key }) => own.includes(key));
        return (
          <LegendRow
            key={line}
            name={t(`legend.${line}`)}
            total={entries.reduce((sum, { total }) => sum + total, 0)}
            shown={entries.reduce((sum, { shown }) => sum + shown, 0)}
            hidden={own.every((modality) => hidden.includes(modality))}
            mark={<LineMark line={line} />}
            onSelect={() => run((state) => selectAlike(state, { modalities: own }))}
            onIsolate={() => run((state) => isolateModalities(state, own))}
            onToggle={() => run((state) => toggleModalities(state, own))}
          />
        );
      })}
    </Section>
  );
}

function Sides(): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="legend-sides" aria-label={t("legend.sides")}>
      <li>
        <KindIcon kind="PROVINCE" />
        {t("legend.home")}
      </li>
      <li>
        <KindIcon kind="PROVINCE" foreign />
        {t("legend.foreign")}
      </li>
    </ul>
  );
}

/** The setting that leaves colours out; it stays for the next visit. */
export function GreyscaleSwitch(): ReactNode {
  const { t } = useTranslation();
  const greyscale = useExplorerState((state) => state.greyscale);
  const { run } = useCommands();
  return (
    <Switch
      size="xs"
      className="greyscale"
      label={t("legend.greyscale")}
      checked={greyscale}
      onChange={(event) => {
        const wanted = event.currentTarget.checked;
        run((state) => setGreyscale(state, wanted));
      }}
    />
  );
}

const Signs = memo(function Signs(facts: LegendFacts): ReactNode {
  const { t } = useTranslation();
  const [sought, setSought] = useState("");
  const { kinds, types, modalities } = legendEntries(facts, (modality) => t(`modality.${modality}`));
  const matches = ({ name }: { readonly name: string }): boolean => foldText(name).includes(foldText(sought.trim()));
  const isLong = kinds.length + types.length > MANY_SIGNS;
  const isSearching = isLong && sought.trim() !== "";
  return (
    <nav className="legend" aria-label={t("legend.label")}>
      {kinds.length === 0 && <p className="quiet">{t("legend.empty")}</p>}
      {isLong && (
        <TextInput
          size="xs"
          type="search"
          className="legend-search"
          aria-label={t("legend.search")}
          placeholder={t("legend.search")}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {kinds.length > 0 && (
        <>
          <Section title={t("legend.kinds")}>
            {(isSearching ? kinds.filter(matches) : kinds).map(({ key, ...entry }) => (
              <KindRow key={key} sign={key} {...entry} />
            ))}
          </Section>
          {!isSearching && <Sides />}
          {!isSearching && <Lines modalities={modalities} />}
          <Section title={t("legend.types")}>
            {(isSearching ? types.filter(matches) : types).map(({ key, ...entry }) => (
              <TypeRow key={key} sign={key} {...entry} />
            ))}
          </Section>
          <GreyscaleSwitch />
        </>
      )}
    </nav>
  );
});

/** What the signs mean and how many there are. A click selects all of a sign, a double click shows it alone, its eye hides it. */
export function Legend(): ReactNode {
  return <Signs {...useLegendFacts()} />;
}
