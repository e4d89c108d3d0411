import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ENTITY_KINDS } from "../../domain/kinds.ts";
import { labelOf } from "../model/entity.ts";
import { withEnd, type PathWish } from "../model/pathWish.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { EntityPicker } from "./EntityPicker.tsx";
import { CloseIcon } from "./icons.tsx";
import { KindIcon } from "./KindIcon.tsx";

const PICKABLE = ENTITY_KINDS.filter((kind) => kind !== "DOCUMENT" && kind !== "FIGURE");

/** One thing that was chosen, with the way to take it out. */
export function PickedChip({
  name,
  mark,
  onDrop,
}: {
  readonly name: string;
  readonly mark?: ReactNode;
  readonly onDrop: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className="chip" aria-label={t("paths.drop", { name })} onClick={onDrop}>
        {mark}
        {name}
        <CloseIcon />
      </button>
    </li>
  );
}

/** A chosen entity, by its id. */
export function PickedEntity({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }): ReactNode {
  const language = useExplorerState((state) => state.language);
  const entity = useExplorerState((state) => state.entities.get(id));
  const name = entity === undefined ? id : labelOf(entity, language);
  return <PickedChip name={name} mark={entity !== undefined && <KindIcon kind={entity.kind} size={12} />} onDrop={onDrop} />;
}

/** A field that adds an entity by its name. */
export function EntityAdder({
  label,
  isNext = false,
  onPick,
}: {
  readonly label: string;
  readonly isNext?: boolean;
  readonly onPick: (id: string) => void;
}): ReactNode {
  return (
    <div className="adder">
      <EntityPicker label={label} current="" placeholder={label} kinds={PICKABLE} isNext={isNext} onPick={onPick} />
    </div>
  );
}

/** The starts or the ends of the paths: picked by name or taken from the selection, several each. */
export function PathEnds({ side, wish }: { readonly side: "from" | "to"; readonly wish: PathWish }): ReactNode {
  const { t } = useTranslation();
  const selected = useExplorerState((state) => state.view.selection.entities);
  const { changePathWish } = useCommands();
  const isStart = side === "from";
  const isNext = !isStart && wish.from.length > 0 && wish.to.length === 0;
  const fresh = selected.filter((id) => !wish[side].includes(id));
  const add = (ids: readonly string[]): void => changePathWish(withEnd(wish, side, ids));
  return (
    <div className="path-ends" role="group" aria-label={t(isStart ? "paths.from" : "paths.to")}>
      <span className="quiet small">{t(isStart ? "paths.from" : "paths.to")}</span>
      <ul className="picked">
        {wish[side].map((id) => (
          <PickedEntity key={id} id={id} onDrop={() => changePathWish({ [side]: wish[side].filter((each) => each !== id) })} />
        ))}
      </ul>
      <EntityAdder label={t(isStart ? "paths.addFrom" : "paths.addTo")} isNext={isNext} onPick={(id) => add([id])} />
      {fresh.length > 0 && (
        <button
          type="button"
          className="text-button"
          aria-label={t(isStart ? "paths.takeSelectedFrom" : "paths.takeSelectedTo")}
          onClick={() => add(fresh)}
        >
          {t("paths.takeSelected")}
        </button>
      )}
    </div>
  );
}
