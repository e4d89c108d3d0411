import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { eventDateText } from "../model/dateText.ts";
import { joinedParts, type TextPart } from "../model/dataLanguage.ts";
import { SENTENCES_OF_EACH } from "../model/documentsBehind.ts";
import type { DrawnPair } from "../model/drawnPair.ts";
import { labelOf, nameOf, type EntityName } from "../model/entity.ts";
import { qualifierParts, sideText, verbOf } from "../model/relationText.ts";
import { toggleEventFold } from "../state/actions/fold.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import type { EventDetail } from "../state/explorerState.ts";
import { eventDetailIn } from "../state/openedFile.ts";
import { MixedText } from "./DataText.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { EvidenceCard } from "./EvidenceCard.tsx";
import { LoadableView } from "./LoadableView.tsx";
import { useVisible } from "./useVisible.ts";

type Part = EventDetail["relations"]["edges"][number]["node"];

interface Stated {
  readonly evidence: Part["evidence"][number];
  readonly relationId: string;
  readonly parts: Part[];
}

/** Sentences that state some parts, once each, with the parts that they state. */
function sentencesOf(parts: readonly Part[]): readonly Stated[] {
  const found = new Map<string, Stated>();
  for (const part of parts) {
    for (const evidence of part.evidence) {
      const key = `${evidence.document.id} ${evidence.start}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { evidence, relationId: part.id, parts: [part] });
      else if (!known.parts.includes(part)) known.parts.push(part);
    }
  }
  return [...found.values()];
}

function EventEvidence({ event, pair }: { readonly event: EventDetail; readonly pair: DrawnPair }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const all = event.relations.edges.map(({ node }) => node);
  const actors = [pair.a, pair.b, ...pair.persons, ...pair.own.map(({ id }) => id)];
  const named = all.filter(({ source }) => actors.includes(source.id));
  const parts = named.length === 0 ? all : named;
  const partTexts = (part: Part): TextPart[] => {
    const side = sideText(part, language);
    const notes = [
      { text: verbOf(part, language) },
      ...qualifierParts(part, language).filter(({ text }) => text !== "attendee"),
      ...(side === undefined ? [] : [{ text: side }]),
    ];
    return [{ text: `${nameOf(part.source, language)}: ` }, ...joinedParts(notes, ", ")];
  };
  return (
    <>
      {named.length === 0 && <p className="quiet small">{t("pair.elsewhere")}</p>}
      {sentencesOf(parts).map(({ evidence, parts: stated, relationId }) => (
        <div key={evidence.id}>
          <EvidenceCard evidence={evidence} relationId={relationId} />
          <p className="quiet small">
            <MixedText parts={stated.flatMap((part, at) => [...(at === 0 ? [] : [{ text: " · " }]), ...partTexts(part)])} />
          </p>
        </div>
      ))}
      {parts.some(({ evidence }) => evidence.length >= SENTENCES_OF_EACH) && (
        <p className="quiet small">{t("pair.cut", { count: SENTENCES_OF_EACH })}</p>
      )}
    </>
  );
}

function FoldedEvent({ id, pair }: { readonly id: string; readonly pair: DrawnPair }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const event = useExplorerState((state) => state.entities.get(id));
  const detail = useExplorerState((state) => eventDetailIn(state, id));
  const { drawFolded } = useCommands();
  if (event === undefined) return null;
  const isDated = "dateBasis" in event;
  const notes = [
    (isDated ? eventDateText(event, language) : undefined) ?? t("relation.undated"),
    ...(isDated && event.location !== null ? [nameOf(event.location, language)] : []),
    ...(isDated && event.participantCount > 0 ? [t("pair.size", { count: event.participantCount })] : []),
  ];
  return (
    <li className="pair-event">
      <h4>
        <EntityLink entity={event} icon />
      </h4>
      <p className="quiet small">{notes.join(" · ")}</p>
      <LoadableView loadable={detail}>{(loaded) => <EventEvidence event={loaded} pair={pair} />}</LoadableView>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t("pair.unfold", { name: nameOf(event, language) })}
        onClick={() => drawFolded((state) => toggleEventFold(state, id))}
      >
        {t("pair.unfoldShort")}
      </Button>
    </li>
  );
}

function Persons({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const entities = useExplorerState((state) => state.entities);
  const details = useExplorerState((state) => state.eventDetails);
  const named = (id: string): EntityName[] => {
    const known = entities.get(id);
    if (known !== undefined) return [known];
    const sources = Object.values(details).flatMap((detail) =>
      detail.status === "ready" ? detail.value.relations.edges.map(({ node }) => node.source) : [],
    );
    return sources.filter((source) => source.id === id).slice(0, 1);
  };
  const persons = ids.flatMap(named);
  if (persons.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">
        {t("pair.persons")}
        <span>{persons.length}</span>
      </h3>
      <ul className="plain-list">
        {persons.map((person) => (
          <li key={person.id}>
            <EntityLink entity={person} icon />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line that stands for meetings: the events with their dates, the sentences, the persons behind it. */
export function PairPanel({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const language = useExplorerState((state) => state.language);
  const { pairs } = useVisible();
  const entities = useExplorerState((state) => state.entities);
  const pair = pairs.get(id);
  const [a, b] = [entities.get(pair?.a ?? ""), entities.get(pair?.b ?? "")];
  if (pair === undefined || a === undefined || b === undefined) return <p className="quiet panel-empty">{t("pair.gone")}</p>;
  return (
    <>
      <h2 className="relation-title">
        <EntityLink entity={a} icon />
        <span className="verb">{verbOf({ type: pair.grade, modality: "ASSERTED" }, language)}</span>
        <EntityLink entity={b} icon />
      </h2>
      <section>
        <h3 className="eyebrow">
          {t("evidence.title")}
          <span>{t("fold.folded", { count: pair.events.length })}</span>
        </h3>
        <ul className="pair-events" aria-label={t("pair.events")}>
          {pair.events.map((event) => (
            <FoldedEvent key={event} id={event} pair={pair} />
          ))}
        </ul>
      </section>
      <Persons ids={pair.persons} />
      {pair.own.length > 0 && (
        <p className="quiet small">{t("pair.as", { names: pair.own.map((end) => labelOf(end, language)).join(", ") })}</p>
      )}
      <p className="quiet small">{t(`pair.${pair.grade === "MET" ? "MET" : "SAME_EVENT"}`)}</p>
    </>
  );
}
