import { isPartialDate } from "../../../domain/partialDate.ts";
import { isEventKind, isTerritoryKind, type EntityKind } from "../../../domain/kinds.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import type { WhoMetWhomQueryVariables } from "../../api/generated/operations.ts";
import type { Entity, Relation } from "../entity.ts";
import { BELONGING, relationsOf } from "./belonging.ts";
import { bestRelation } from "./bestRelation.ts";
import { bilingualName, plural, slotId, type Question, type QuestionData, type Slots, type Widening } from "./question.ts";
import { around, byId } from "./requests.ts";

const MOST_PAIRS = 100;
const TAKING_PART = ["ATTENDED", "HOSTED"];
const WHO: readonly EntityKind[] = ["OFFICIAL", "ORGANIZATION", "PROVINCE", "COUNTRY", "LOCALITY"];

/** Beside its slots the question knows two that only a wider search fills: `event` (everybody named at the same event) and `plans` (planned meetings too). */
const YES = "yes";

function levelOf(entity: Entity | undefined): "PERSON" | "ORGANIZATION" | "TERRITORY" {
  if (entity === undefined || entity.kind === "OFFICIAL") return "PERSON";
  return isTerritoryKind(entity.kind) ? "TERRITORY" : "ORGANIZATION";
}

function variablesOf(slots: Slots, data: QuestionData): WhoMetWhomQueryVariables {
  const who = slotId(slots, "who");
  const since = slotId(slots, "since");
  return {
    participant: who,
    level: levelOf(data.entities[who]),
    first: MOST_PAIRS,
    ...(isPartialDate(since) ? { from: since } : {}),
    ...(slotId(slots, "event") === YES ? { grades: ["MET", "SAME_DELEGATION", "SAME_EVENT"] } : {}),
    ...(slotId(slots, "plans") === YES ? { modalities: [...MODALITIES] } : {}),
  };
}

function eventsOf(data: QuestionData): string[] {
  return [...new Set(data.pairs.flatMap(({ events }) => events))];
}

function others(slots: Slots, { pairs }: QuestionData): string[] {
  const who = slotId(slots, "who");
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]).filter((id) => id !== who))];
}

function takingPart(data: QuestionData): Relation[] {
  const events = new Set(eventsOf(data));
  return relationsOf(data).filter(({ type, target }) => TAKING_PART.includes(type) && events.has(target.id));
}

/** How somebody belongs to one of the goals, through at most three ties; nothing where it does not, or is one. */
function chainTo(goals: ReadonlySet<string>, id: string, { ties, steps }: { ties: readonly Relation[]; steps: number }): Relation[] {
  if (steps === 0 || goals.has(id)) return [];
  const own = ties.filter(({ source }) => source.id === id);
  for (const tie of own) if (goals.has(tie.target.id)) return [tie];
  for (const tie of own) {
    const rest = chainTo(goals, tie.target.id, { ties, steps: steps - 1 });
    if (rest.length > 0) return [tie, ...rest];
  }
  return [];
}

/** Who of them took part, and for bodies and territories through whom. */
function storyOf(people: ReadonlySet<string>, data: QuestionData): Relation[] {
  const ties = relationsOf(data).filter(({ type }) => BELONGING.includes(type));
  const found = takingPart(data).flatMap((part) => {
    if (people.has(part.source.id)) return [part];
    const chain = chainTo(people, part.source.id, { ties, steps: 3 });
    return chain.length === 0 ? [] : [part, ...chain];
  });
  return [...new Set(found)];
}

/** The slots that ask for everybody ever named at an event with somebody, plans included. */
export function widestMeetings(who: string): Slots {
  return { who, since: "", plans: YES, event: YES };
}

function wider(slots: Slots): Widening[] {
  const since = slotId(slots, "since");
  const tries: (Widening | undefined)[] = [
    since === "" ? undefined : { label: { en: "Since the beginning", vi: "Từ trước đến nay" }, slots: { ...slots, since: "" } },
    slotId(slots, "plans") === YES
      ? undefined
      : { label: { en: "Include planned meetings", vi: "Kể cả cuộc gặp dự kiến" }, slots: { ...slots, plans: YES } },
    slotId(slots, "event") === YES
      ? undefined
      : { label: { en: "Include everybody at the same event", vi: "Kể cả người dự cùng sự kiện" }, slots: { ...slots, event: YES } },
  ];
  const single = tries.filter((each) => each !== undefined);
  const all = {
    label: { en: "All of these together", vi: "Tất cả các cách trên" },
    slots: { ...slots, since: "", plans: YES, event: YES },
  };
  return single.length > 1 ? [...single, all] : single;
}

/** Whom somebody met since a date: a person, or those who acted for a body or a territory. */
export const metSince: Question = {
  id: "met-since",
  slots: [
    { name: "who", label: { en: "Who", vi: "Ai" }, kinds: WHO, preset: "official:bui-thanh-son" },
    { name: "since", label: { en: "Since", vi: "Từ" }, kinds: [], preset: "", takes: "date" },
  ],
  title: ({ who, since }) => ({
    en: `Who did ${who?.en ?? "…"} meet${since?.en === "" ? "" : ` since ${since?.en ?? "…"}`}?`,
    vi: `${who?.vi ?? "…"} đã gặp ai${since?.vi === "" ? "" : ` từ ${since?.vi ?? "…"}`}?`,
  }),
  hint: { en: "Where a source says that they met", vi: "Khi nguồn nói rõ là đã gặp" },
  steps: [
    (slots) => byId([slotId(slots, "who")]),
    (slots, data) => [{ operation: "whoMetWhom", variables: variablesOf(slots, data) }],
    (_, data) => [...byId(eventsOf(data)), ...around(eventsOf(data), TAKING_PART)],
    (_, data) => around([...new Set(takingPart(data).map(({ source }) => source.id))], BELONGING),
    (_, data) =>
      around([...new Set(relationsOf(data).flatMap(({ type, target }) => (BELONGING.includes(type) ? [target.id] : [])))], BELONGING),
  ],
  answer: (slots, data) => {
    const who = slotId(slots, "who");
    const met = others(slots, data);
    const people = new Set([who, ...met]);
    const relations = storyOf(people, data);
    const first = bestRelation(relations, { data, about: [who], prefer: TAKING_PART });
    if (met.length === 0 || first === undefined) return undefined;
    const name = bilingualName(data.entities[who], who);
    const ends = new Set([who, ...relations.flatMap(({ source, target }) => [source.id, target.id])]);
    const shown = [...ends].filter((id) => data.entities[id] !== undefined);
    const count = shown.filter((id) => data.entities[id] !== undefined && isEventKind(data.entities[id].kind)).length;
    const since = slotId(slots, "since");
    return {
      entityIds: shown,
      relationIds: relations.map(({ id }) => id),
      layout: "twoSides",
      headline: {
        en: `${name.en} met ${met.length} at ${plural(count, "event")}${since === "" ? "" : `, since ${since}`}`,
        vi: `${name.vi} đã gặp ${met.length} bên tại ${count} sự kiện${since === "" ? "" : `, từ ${since}`}`,
      },
      firstRelationId: first.id,
    };
  },
  widen: wider,
};
