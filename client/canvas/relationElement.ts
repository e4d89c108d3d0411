import type { ElementDefinition } from "cytoscape";
import { inLanguage, type Language } from "../../domain/labels.ts";
import type { Relation } from "../model/entity.ts";
import type { Folded } from "../model/folding.ts";
import { modalityLine } from "../model/modalityLine.ts";
import { isStructural, verbOf, whenText } from "../model/relationText.ts";
import type { Bends } from "./bends.ts";
import type { Emphasis } from "./emphasis.ts";

/** True for a line that is nothing without its words: one that stands for meetings. */
export function needsWords({ lead }: Folded): boolean {
  return lead.type === "SAME_EVENT" || (lead.times ?? 1) > 1;
}

/** What is written along a line. */
export function wordsAlong({ lead, members }: Folded, language: Language): string {
  const { words } = lead;
  const own = new Set(members.flatMap(({ asOwn }) => (asOwn === undefined ? [] : [inLanguage(asOwn, language)])));
  const verb = [words === undefined ? verbOf(lead, language) : inLanguage(words, language), ...own].join(", ");
  if (members.length === 1) return verb;
  // A single relation's date stands in the panel and beside its event; written along the line it would run into labels.
  const isDated = lead.start !== null || lead.end !== null;
  const period = isDated ? whenText(lead, language) : undefined;
  return period === undefined ? `${verb} ×${members.length}` : `${verb} ×${members.length} · ${period}`;
}

function classesOf({ lead, members }: Folded, { entities, relations, lit }: Emphasis): string[] {
  return [
    "relation",
    lead.type,
    modalityLine(lead.modality),
    ...(isStructural(lead) ? ["structural"] : []),
    ...((lead.times ?? 1) > 1 ? ["counted"] : []),
    ...(lead.status === "PROPOSED" ? ["proposed"] : []),
    ...(members.some(({ id }) => relations.has(id)) ? ["chosen"] : []),
    ...(entities.has(lead.source.id) || entities.has(lead.target.id) ? ["near"] : []),
    ...(lit === undefined || members.some(({ id }) => lit.relations.has(id)) ? [] : ["dimmed"]),
  ];
}

interface Look {
  readonly language: Language;
  readonly emphasis: Emphasis;
  /** Undefined where lines are not routed. */
  readonly bends: Bends | undefined;
}

interface Drawn extends Look {
  readonly members: Folded["members"];
  readonly key: string;
  readonly element: ElementDefinition;
}

const drawn = new WeakMap<Relation, Drawn>();

function routing(bends: Bends | undefined): string[] {
  if (bends === undefined) return [];
  const turning = bends.weights === "" ? "direct" : "bent";
  if (bends.along === null) return [turning, "crowded"];
  return [turning, "placed", ...(bends.rank === null ? [] : ["worded"])];
}

function isSame(known: Drawn, members: Folded["members"], { language, emphasis, bends }: Look): boolean {
  if (known.language !== language || known.emphasis !== emphasis || known.bends !== bends) return false;
  return known.members.length === members.length && members.every((member, at) => known.members[at] === member);
}

/** The element of relations that are drawn as one. The same look gives the same object. */
export function relationElement(folded: Folded, look: Look): ElementDefinition {
  const { lead, members } = folded;
  const { language, emphasis, bends } = look;
  const known = drawn.get(lead);
  // Comparing what the look is made of takes a tenth of writing it down.
  if (known !== undefined && isSame(known, members, look)) return known.element;
  const classes = [...classesOf(folded, emphasis), ...routing(bends)];
  const key = `${classes.join(" ")}|${members.length}|${language}|${bends?.weights ?? ""}|${bends?.distances ?? ""}|${bends?.along ?? ""}|${bends?.rank ?? ""}`;
  if (known?.key === key) {
    drawn.set(lead, { ...look, members, key, element: known.element });
    return known.element;
  }
  const label = wordsAlong(folded, language);
  const element: ElementDefinition = {
    group: "edges",
    data: { id: lead.id, source: lead.source.id, target: lead.target.id, label, ...bends },
    classes,
  };
  drawn.set(lead, { ...look, members, key, element });
  return element;
}
