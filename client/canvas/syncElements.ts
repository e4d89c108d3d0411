import type { Core, ElementDefinition } from "cytoscape";
import type { Steps } from "../model/steps.ts";
import { inSlices } from "../state/effects/inSlices.ts";

const AT_ONCE = 400;
/** How many are added or changed together. Cytoscape looks through all elements at each removal, so that more go at once. */
const TOGETHER = 100;
const REMOVED_TOGETHER = 500;

/** What each instance was last told to hold; an element whose definition is the same object needs no look. */
const held = new WeakMap<Core, Map<string, ElementDefinition>>();

type Change = { readonly id: string; readonly from?: ElementDefinition; readonly to?: ElementDefinition };

function heldBy(cy: Core): Map<string, ElementDefinition> {
  const known = held.get(cy) ?? new Map<string, ElementDefinition>();
  held.set(cy, known);
  return known;
}

function idOf({ data }: ElementDefinition): string {
  return String(data.id);
}

function hasOtherEnds(from: ElementDefinition, to: ElementDefinition): boolean {
  return from.data.source !== to.data.source || from.data.target !== to.data.target;
}

/** What must happen, in the order in which it can: what goes, what is new (ends before what joins them), what changed. */
function changesTo(known: ReadonlyMap<string, ElementDefinition>, definitions: readonly ElementDefinition[]): Change[] {
  const [gone, nodes, edges, changed]: [Change[], Change[], Change[], Change[]] = [[], [], [], []];
  let stays = 0;
  for (const to of definitions) {
    const id = idOf(to);
    const from = known.get(id);
    if (from !== undefined) stays += 1;
    if (from === to) continue;
    if (from !== undefined && !hasOtherEnds(from, to)) changed.push({ id, from, to });
    else {
      if (from !== undefined) gone.push({ id, from });
      (to.group === "edges" ? edges : nodes).push({ id, to });
    }
  }
  if (stays < known.size) {
    const wanted = new Set(definitions.map(idOf));
    for (const [id, from] of known) if (!wanted.has(id)) gone.push({ id, from });
  }
  // Edges first: removing a node would remove its edges unasked.
  gone.sort((a, b) => (a.from?.group === b.from?.group ? 0 : a.from?.group === "edges" ? -1 : 1));
  return [...gone, ...nodes, ...edges, ...changed];
}

function isSame(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return left.length === Object.keys(b).length && left.every(([key, value]) => right[key] === value);
}

function classText({ classes = [] }: ElementDefinition): string {
  return typeof classes === "string" ? classes : classes.join(" ");
}

function update(cy: Core, { id, from, to }: Required<Change>): void {
  const element = cy.getElementById(id);
  if (!isSame(from.data, to.data)) element.data({ ...to.data });
  if (classText(from) !== classText(to)) element.classes(classText(to));
  if (to.position === undefined || !element.isNode()) return;
  const { x, y } = element.position();
  if (x !== to.position.x || y !== to.position.y) element.position({ ...to.position });
}

/** A copy, because Cytoscape keeps and changes what it is given. */
function copyOf(definition: ElementDefinition): ElementDefinition {
  return {
    ...definition,
    data: { ...definition.data },
    ...(definition.position === undefined ? {} : { position: { ...definition.position } }),
  };
}

function kindOf({ from, to }: Change): "remove" | "add" | "update" {
  if (to === undefined) return "remove";
  return from === undefined ? "add" : "update";
}

/** Changes of one kind together: Cytoscape takes hundreds of elements in little more time than one. */
function* groupsOf(changes: readonly Change[]): Generator<readonly Change[]> {
  let group: Change[] = [];
  for (const change of changes) {
    const [first] = group;
    if (
      first !== undefined &&
      (group.length >= (first.to === undefined ? REMOVED_TOGETHER : TOGETHER) || kindOf(first) !== kindOf(change))
    ) {
      yield group;
      group = [];
    }
    group.push(change);
  }
  if (group.length > 0) yield group;
}

function make(cy: Core, known: Map<string, ElementDefinition>, changes: readonly Change[]): void {
  const gone = cy.collection();
  const added: ElementDefinition[] = [];
  for (const { id, from, to } of changes) {
    if (to === undefined) {
      gone.merge(cy.getElementById(id));
      known.delete(id);
      continue;
    }
    if (from === undefined) added.push(copyOf(to));
    else update(cy, { id, from, to });
    known.set(id, to);
  }
  if (gone.nonempty()) gone.remove();
  if (added.length > 0) cy.add(added);
}

/** Makes the instance hold exactly these elements, at once. Only what differs from before is touched, so that nothing jumps. */
export function syncElements(cy: Core, definitions: readonly ElementDefinition[]): void {
  const known = heldBy(cy);
  cy.batch(() => {
    for (const group of groupsOf(changesTo(known, definitions))) make(cy, known, group);
  });
}

/** Cytoscape styles and measures what is new when somebody asks for it: asked for all at once, as where the picture is fitted, it would hold up the window. */
function* measuring(cy: Core, changes: readonly Change[]): Steps<void> {
  for (let at = 0; at < changes.length; at += TOGETHER) {
    yield;
    const some = cy.collection();
    for (const { id, to } of changes.slice(at, at + TOGETHER)) if (to !== undefined) some.merge(cy.getElementById(id));
    if (some.nonempty()) some.boundingBox();
  }
}

/** First what is wanted is worked out, then it is made: at once where little changes, else in steps. Ends with whether entities came or went. */
function* changing(cy: Core, describe: () => Steps<readonly ElementDefinition[]>): Steps<boolean> {
  const known = heldBy(cy);
  const definitions = yield* describe();
  const changes = changesTo(known, definitions);
  yield;
  const groups = [...groupsOf(changes)];
  if (changes.length <= AT_ONCE)
    cy.batch(() => {
      for (const group of groups) make(cy, known, group);
    });
  else {
    for (const group of groups) {
      cy.batch(() => make(cy, known, group));
      yield;
    }
    yield* measuring(cy, changes);
  }
  yield;
  return changes.some((change) => kindOf(change) !== "update");
}

/**
 * The same in tasks of their own that leave the window answering. `done` runs at the end, and is told whether entities came or went.
 * Returns the way to stop: a later call goes on from whatever the instance then holds.
 */
export function syncInSlices(cy: Core, describe: () => Steps<readonly ElementDefinition[]>, done: (changed: boolean) => void): () => void {
  return inSlices(changing(cy, describe), done);
}
