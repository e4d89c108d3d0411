import { Select, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RELATION_TYPE_NAMES } from "../../domain/relationTypes.ts";
import { MOST_HOPS, type PathWish } from "../model/pathWish.ts";
import { typeText } from "../model/relationText.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { RadioBar } from "./RadioBar.tsx";
import { EntityAdder, PickedChip, PickedEntity } from "./PathEnds.tsx";

const HOP_CHOICES = Array.from({ length: MOST_HOPS }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));

/** The types that a path may follow; documents are never on it. */
const FOLLOWED_TYPES = RELATION_TYPE_NAMES.filter((type) => type !== "MENTIONS");

function Excluded({ wish }: { readonly wish: PathWish }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { changePathWish } = useCommands();
  const { excludeTypes, excludeIds } = wish;
  if (excludeTypes.length + excludeIds.length === 0) return null;
  return (
    <ul className="picked" aria-label={t("paths.excluded")}>
      {excludeTypes.map((type) => (
        <PickedChip
          key={type}
          name={typeText(type, language)}
          onDrop={() => changePathWish({ excludeTypes: excludeTypes.filter((each) => each !== type) })}
        />
      ))}
      {excludeIds.map((id) => (
        <PickedEntity key={id} id={id} onDrop={() => changePathWish({ excludeIds: excludeIds.filter((each) => each !== id) })} />
      ))}
    </ul>
  );
}

function TypeExcluder({ wish }: { readonly wish: PathWish }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { changePathWish } = useCommands();
  const left = FOLLOWED_TYPES.filter((type) => !wish.excludeTypes.includes(type)).map((value) => ({
    value,
    label: typeText(value, language),
  }));
  return (
    <Select
      size="xs"
      searchable
      aria-label={t("paths.excludeType")}
      placeholder={t("paths.excludeType")}
      value={null}
      data={left.sort((a, b) => a.label.localeCompare(b.label, language.toLowerCase()))}
      onChange={(type) => {
        if (type !== null) changePathWish({ excludeTypes: [...wish.excludeTypes, type] });
      }}
    />
  );
}

/** How far paths may go, through what, and past what. */
export function PathOptions({ wish }: { readonly wish: PathWish }): ReactNode {
  const { t } = useTranslation();
  const { changePathWish } = useCommands();
  const switches = ["inTimeOrder", "throughHubs", "planned"] as const;
  return (
    <>
      <div className="hops">
        <span className="quiet small">{t("paths.hops")}</span>
        <RadioBar
          label={t("paths.hops")}
          data={HOP_CHOICES}
          value={String(wish.maxHops)}
          onChange={(value) => changePathWish({ maxHops: Number(value) })}
        />
      </div>
      <div className="path-switches">
        {switches.map((name) => (
          <Switch
            key={name}
            size="xs"
            label={t(`paths.${name}`)}
            title={name === "throughHubs" ? t("paths.throughHubsHint") : undefined}
            checked={wish[name]}
            onChange={(event) => changePathWish({ [name]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <div className="path-ends" role="group" aria-label={t("paths.exclude")}>
        <span className="quiet small">{t("paths.exclude")}</span>
        <Excluded wish={wish} />
        <div className="path-excluders">
          <EntityAdder
            label={t("paths.excludeEntity")}
            onPick={(id) => changePathWish({ excludeIds: [...new Set([...wish.excludeIds, id])] })}
          />
          <TypeExcluder wish={wish} />
        </div>
      </div>
    </>
  );
}
