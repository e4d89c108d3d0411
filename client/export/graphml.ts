import { isRelationType, relationTypeRow } from "../../domain/relationTypes.ts";
import { captionOf } from "../model/caption.ts";
import { labelOf } from "../model/entity.ts";
import { verbOf } from "../model/relationText.ts";
import type { Citations } from "./citedSources.ts";
import type { Exported } from "./exported.ts";
import { xmlText } from "./xmlText.ts";

type Value = string | number | null | undefined;

interface Key {
  readonly of: "node" | "edge";
  readonly name: string;
  readonly type: "string" | "int" | "double";
}

const KEYS: readonly Key[] = [
  { of: "node", name: "label", type: "string" },
  { of: "node", name: "kind", type: "string" },
  { of: "node", name: "detail", type: "string" },
  { of: "node", name: "degree", type: "int" },
  { of: "node", name: "x", type: "double" },
  { of: "node", name: "y", type: "double" },
  { of: "edge", name: "label", type: "string" },
  { of: "edge", name: "type", type: "string" },
  { of: "edge", name: "modality", type: "string" },
  { of: "edge", name: "start", type: "string" },
  { of: "edge", name: "end", type: "string" },
  { of: "edge", name: "sources", type: "string" },
  { of: "edge", name: "sentence", type: "string" },
];

function dataOf(of: Key["of"], values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null || value === undefined || value === "" ? [] : [[name, value] as const]))
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(String(value))}</data>`)
    .join("");
}

/** What is shown as GraphML, for Gephi, yEd, Cytoscape and networkx. */
export function graphml(exported: Exported, citations: Citations): string {
  const { entities, relations, positions, evidence, language } = exported;
  const keys = KEYS.map(({ of, name, type }) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
  const nodes = entities.map((entity) => {
    const { x, y } = positions[entity.id] ?? {};
    const values = {
      label: labelOf(entity, language),
      kind: entity.kind,
      detail: captionOf(entity, language),
      degree: entity.degree,
      x,
      y,
    };
    return `<node id="${xmlText(entity.id)}">${dataOf("node", values)}</node>`;
  });
  const edges = relations.map((relation) => {
    const { id, type, modality, start, end } = relation;
    const directed = !isRelationType(type) || !relationTypeRow(type).symmetric;
    const sources = citations.numbersOf(id).join(" ");
    const values = { label: verbOf(relation, language), type, modality, start, end, sources, sentence: evidence[id]?.[0]?.sentence };
    const ends = `source="${xmlText(relation.source.id)}" target="${xmlText(relation.target.id)}"`;
    return `<edge id="${xmlText(id)}" ${ends} directed="${String(directed)}">${dataOf("edge", values)}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph id="whomet" edgedefault="directed">',
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}
