import { Button, Checkbox, Loader, Modal, NativeSelect } from "@mantine/core";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EntityKind } from "../../domain/kinds.ts";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { isDrawnOnRequest, labelOf, type Entity } from "../model/entity.ts";
import { ASK_ABOVE, countsOf, EXPAND_LIMIT, matchingNeighbours } from "../model/expansion.ts";
import type { ExpandOrder } from "../model/origins.ts";
import { typeText } from "../model/relationText.ts";
import { toFailure } from "../state/effects/context.ts";
import type { OpenNeighbours } from "../state/effects/neighbours.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { Loadable } from "../state/explorerState.ts";
import { RadioBar } from "./RadioBar.tsx";
import { FailureNote } from "./FailureNote.tsx";
import { useFocusReturned } from "./useFocusReturned.ts";

const STEPS = [10, EXPAND_LIMIT, 50, 100, ASK_ABOVE];

interface ListProps<Key extends string> {
  readonly title: string;
  readonly rows: readonly { readonly key: Key; readonly count: number }[];
  readonly chosen: readonly Key[];
  readonly nameOf: (key: Key) => string;
  readonly onChange: (chosen: readonly Key[]) => void;
}

function CheckList<Key extends string>({ title, rows, chosen, nameOf, onChange }: ListProps<Key>): ReactNode {
  return (
    <fieldset>
      <legend className="eyebrow">{title}</legend>
      {rows.map(({ key, count }) => (
        <div key={key} className="chooser-row">
          <Checkbox
            size="xs"
            label={nameOf(key)}
            checked={chosen.includes(key)}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...chosen, key] : chosen.filter((each) => each !== key))}
          />
          <span className="legend-count">{count}</span>
        </div>
      ))}
    </fieldset>
  );
}

function Confirm({ count, onAnswer }: { readonly count: number; readonly onAnswer: (all: boolean) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="chooser-ask" role="alert">
      <p>{t("chooser.ask", { count })}</p>
      <div className="panel-actions">
        <Button size="compact-sm" onClick={() => onAnswer(true)}>
          {t("chooser.askYes", { count })}
        </Button>
        <Button size="compact-sm" variant="default" data-autofocus onClick={() => onAnswer(false)}>
          {t("chooser.askNo")}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly entity: Entity;
  /** What can be brought. */
  readonly open: OpenNeighbours;
}

function Choice({ entity, open: { neighbours, omitted } }: ChoiceProps): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { expand, choose } = useCommands();
  const counts = countsOf(neighbours);
  const [types, setTypes] = useState<readonly string[]>(counts.types.map(({ key }) => key));
  const [kinds, setKinds] = useState<readonly EntityKind[]>(counts.kinds.map(({ key }) => key).filter((kind) => !isDrawnOnRequest(kind)));
  const [order, setOrder] = useState<ExpandOrder>("newest");
  const [most, setMost] = useState(EXPAND_LIMIT);
  const [asking, setAsking] = useState(false);
  const matching = matchingNeighbours(neighbours, { types, kinds });
  const first = Math.min(most, matching);
  const bring = (count: number): void => {
    choose(undefined);
    expand(entity.id, { types, kinds, order, first: count, confirmed: true });
  };
  if (asking) return <Confirm count={first} onAnswer={(all) => bring(all ? first : ASK_ABOVE)} />;
  return (
    <div className="chooser">
      <div className="chooser-lists">
        <CheckList
          title={t("chooser.types")}
          rows={counts.types}
          chosen={types}
          nameOf={(type) => typeText(type, language)}
          onChange={setTypes}
        />
        <CheckList
          title={t("chooser.kinds")}
          rows={counts.kinds}
          chosen={kinds}
          nameOf={(kind) => inLanguage(KINDS[kind].label, language)}
          onChange={setKinds}
        />
      </div>
      <p className="quiet small" role="status">
        {t("chooser.matching", { count: matching })}
        {omitted > 0 && ` ${t("chooser.omitted", { count: omitted })}`}
      </p>
      <div className="chooser-foot">
        <RadioBar
          label={t("chooser.order")}
          value={order}
          onChange={setOrder}
          data={[
            { value: "newest", label: t("chooser.newest") },
            { value: "connected", label: t("chooser.connected") },
          ]}
        />
        <NativeSelect
          size="xs"
          label={t("chooser.count")}
          value={String(most)}
          onChange={({ currentTarget }) => setMost(Number(currentTarget.value))}
          data={[
            ...STEPS.map((count) => ({ value: String(count), label: String(count) })),
            { value: String(Number.MAX_SAFE_INTEGER), label: t(omitted > 0 ? "chooser.allRead" : "chooser.all", { count: matching }) },
          ]}
        />
        <Button size="sm" disabled={first === 0} onClick={() => (first > ASK_ABOVE ? setAsking(true) : bring(first))}>
          {t("chooser.bring", { count: first })}
        </Button>
      </div>
    </div>
  );
}

/** The choice, once it is known which neighbours are not on the canvas yet. */
function OpenChoice({ entity, onRetry }: { readonly entity: Entity; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  const { openNeighbours } = useCommands();
  const [open, setOpen] = useState<Loadable<OpenNeighbours>>({ status: "loading" });
  const { id } = entity;
  useEffect(() => {
    openNeighbours(id).then(
      (value) => setOpen({ status: "ready", value }),
      (error: unknown) => setOpen({ status: "failed", failure: toFailure(error) }),
    );
  }, [id, openNeighbours]);
  if (open.status === "loading") return <Loader size="sm" role="status" aria-label={t("chooser.loading")} />;
  if (open.status === "failed") return <FailureNote failure={open.failure} onRetry={onRetry} />;
  return <Choice entity={entity} open={open.value} />;
}

/** Asks which neighbours of an entity to bring: over which relations, of which kinds, in which order, how many. */
export function ExpandChooser(): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const entity = useExplorerState((state) => (state.chooserId === undefined ? undefined : state.entities.get(state.chooserId)));
  const [attempt, setAttempt] = useState(0);
  const { choose } = useCommands();
  useFocusReturned(entity !== undefined);
  return (
    <Modal
      opened={entity !== undefined}
      onClose={() => choose(undefined)}
      title={entity === undefined ? "" : t("chooser.title", { name: labelOf(entity, language) })}
      size="lg"
      closeButtonProps={{ "aria-label": t("chooser.close") }}
    >
      {entity !== undefined && <OpenChoice key={`${entity.id} ${attempt}`} entity={entity} onRetry={() => setAttempt(attempt + 1)} />}
    </Modal>
  );
}
