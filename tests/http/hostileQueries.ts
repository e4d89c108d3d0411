import fc from "fast-check";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** Body of a request, as text: some are no JSON at all. */
export type Body = string;

const WORDS = [
  "country:vn",
  "country:jp",
  "province:vn-54",
  "organization:moit-vn",
  "document:meet-japan-2023-hanoi",
  "official:person-000001",
  "",
  "  ",
  "Hà Nội",
  "\u0000",
  "\u202e\ud83d\ude00",
  "' OR 1=1 //",
  "}) MATCH (n) DETACH DELETE n //",
  "$where",
  "__proto__",
];
const LITERALS = [
  "null",
  "0",
  "-1",
  "1e400",
  "99999999999999999999",
  "true",
  "[]",
  "[null]",
  "{}",
  '""',
  '"\\u0000"',
  "NOWHERE",
  "$missing",
  '"2023-13"',
];

/** A literal that fits the type of an argument. */
function literalOf(text: string, type: GraphQLNamedType): string {
  if (type.name === "Int") return String(text.length);
  if (type.name === "Boolean") return String(text.length % 2 === 0);
  if (type.name === "PartialDate") return '"2023-05"';
  if (isEnumType(type)) return type.getValues()[text.length % type.getValues().length]?.name ?? "NOWHERE";
  return JSON.stringify(text);
}

function argumentsOf(field: GraphQLField<unknown, unknown>, pick: (most: number) => number): string {
  const chosen = field.args.filter((argument) => isNonNullType(argument.type) || pick(4) === 0);
  const written = chosen.map(({ name, type }) => {
    const named = getNamedType(type);
    const fits = literalOf(WORDS[pick(WORDS.length)] ?? "", named);
    return `${name}: ${pick(8) === 0 || isInputObjectType(named) ? (LITERALS[pick(LITERALS.length)] ?? "null") : fits}`;
  });
  return written.length === 0 ? "" : `(${written.join(", ")})`;
}

/** A walk over the schema: right fields, arguments that mostly fit. */
function selection(typeName: string, levels: number, { schema, pick }: { schema: GraphQLSchema; pick: (most: number) => number }): string {
  const type = schema.getType(typeName);
  if (!(isObjectType(type) || isInterfaceType(type)) || levels === 0) return "{ __typename }";
  const fields = Object.values(type.getFields());
  const chosen = Array.from({ length: 1 + pick(3) }, () => fields[pick(fields.length)]).filter((field) => field !== undefined);
  const written = chosen.map((field, index) => {
    const named = getNamedType(field.type);
    const below = isLeafType(named) ? "" : ` ${selection(named.name, levels - 1, { schema, pick })}`;
    return `f${levels}_${index}: ${field.name}${argumentsOf(field, pick)}${below}`;
  });
  return `{ ${written.join(" ")} }`;
}

function picker(numbers: readonly number[]): (most: number) => number {
  let at = 0;
  return (most) => (numbers[at++ % Math.max(1, numbers.length)] ?? 0) % most;
}

function cut(text: string, at: number, inserted: string): string {
  const place = at % (text.length + 1);
  return `${text.slice(0, place)}${inserted}${text.slice(place + (at % 7))}`;
}

const deep = fc
  .integer({ min: 1, max: 400 })
  .map((levels) => `${'{ entity(id: "country:vn") '.repeat(levels)}{ id }${" }".repeat(levels)}`);
const wide = fc
  .integer({ min: 1, max: 4_000 })
  .map((count) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(" ")} }`);
/** Fragments that spread the next one twice, and then others that spread it once: twice as much with each of the first. */
export function doublingFragments(doublings: number, others: number): string {
  const last = doublings + others;
  const chain = Array.from({ length: last }, (_, index) => {
    const next = `...F${index + 1}`;
    return `fragment F${index} on Entity { ${index < doublings ? `${next} ${next}` : next} }`;
  });
  return `{ entity(id: "country:jp") { ...F0 } } ${chain.join(" ")} fragment F${last} on Entity { id }`;
}

/** Entities of entities, each of which may be of any kind: sixteen times as much with each level. */
export function nestedInterfaces(levels: number): string {
  const within = (left: number): string =>
    left === 0 ? "id" : `id relations(first: 1) { edges { node { source { ${within(left - 1)} } } } }`;
  return `{ entity(id: "country:jp") { ${within(levels)} } }`;
}

const doubling = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 50 }))
  .map(([doublings, others]) => doublingFragments(doublings, others));
const interfaces = fc.integer({ min: 1, max: 5 }).map(nestedInterfaces);
const cyclic = fc.constantFrom(
  "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
  "{ list(first: 200) { edges { node { relations(first: 200) { edges { node { source { relations(first: 200) { edges { node { id } } } } } } } } } } }",
  "query A { __typename } query B { __typename }",
  "subscription { anything }",
  "mutation { drop }",
);

/** Queries that are right but for the values that their variables are given. */
const DECLARED = [
  "query ($v: Int) { list(first: $v) { totalCount } }",
  "query ($v: [ID!]!) { entities(ids: $v) { id } }",
  "query ($v: [ID!]!) { subgraph(ids: $v) { relations { id } } }",
  "query ($v: String!) { search(text: $v) { score } }",
  "query ($v: PartialDate) { timeline(unit: YEAR, from: $v) { from } }",
  'query ($v: Modality!) { entity(id: "country:vn") { relations(modalities: [$v], first: 3) { totalCount } } }',
  "query ($v: String) { list(first: 2, after: $v) { edges { cursor } } }",
];
const CONTROLS = [
  "\u0000",
  "\u0001",
  "\u0007",
  "\u0008",
  "\u000b",
  "\u001b",
  "\u007f",
  "\u0085",
  "\u00ad",
  "\u200b",
  "\u200f",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\ufffe",
  "\ud800",
  "\udfff",
];

const deepValue = fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom("[]", '{"a":}')).map(([levels, pair]) => {
  const open = pair.slice(0, -1);
  return `${open.repeat(levels)}1${pair.slice(-1).repeat(levels)}`;
});
const hugeValue = fc.oneof(
  fc.integer({ min: 1, max: 600_000 }).map((length) => JSON.stringify("ă".repeat(length))),
  fc.integer({ min: 400, max: 3_000 }).map((count) => JSON.stringify(Array.from({ length: count }, (_, index) => `country:${index}`))),
);
const controlValue = fc
  .string({ unit: fc.constantFrom(...CONTROLS, "a", " "), minLength: 1, maxLength: 250 })
  .map((text) => JSON.stringify(text));
const wrongValue = fc.oneof(
  fc.json(),
  fc.constantFrom("1e400", "-0", "9007199254740993", "0.5", '{"__proto__":{"first":1}}', '{"constructor":{"prototype":{}}}', '["a","a"]'),
);

/** Written as text, since JSON.stringify would end at the depths and lose the numbers that are meant. */
const variableBodies = fc
  .tuple(fc.constantFrom(...DECLARED), fc.oneof(wrongValue, controlValue, hugeValue, deepValue))
  .map(([query, value]) => `{"query":${JSON.stringify(query)},"variables":{"v":${value}}}`);
/** Control characters between the words of a query and raw in the JSON, where none may be. */
const controlBodies = fc.tuple(fc.nat(60), fc.constantFrom(...CONTROLS), fc.boolean()).map(([at, control, isRaw]) => {
  const body = (query: string): string => JSON.stringify({ query });
  const query = '{ entity(id: "country:vn") { id name relations(first: 2) { totalCount } } }';
  return isRaw ? cut(body(query), at, control) : body(cut(query, at, control));
});

/** Bodies of requests: valid, mutated, deep, wide, huge, with control characters, of wrong types, of no type at all. */
export function hostileBodies(schema: GraphQLSchema): fc.Arbitrary<Body> {
  const numbers = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 });
  const valid = fc
    .tuple(numbers, fc.integer({ min: 1, max: 9 }))
    .map(([picked, levels]) => selection("Query", levels, { schema, pick: picker(picked) }));
  const mutated = fc
    .tuple(valid, fc.nat(2_000), fc.constantFrom(...LITERALS, "{", "}", "(", "@", "...", "\u0000", "\ud800", "#"))
    .map(([query, at, text]) => cut(query, at, text));
  const query = fc.oneof(
    { weight: 4, arbitrary: valid },
    { weight: 4, arbitrary: mutated },
    deep,
    wide,
    cyclic,
    doubling,
    interfaces,
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  const request = fc.record(
    {
      query: fc.oneof({ weight: 9, arbitrary: query }, fc.jsonValue()),
      variables: fc.jsonValue(),
      operationName: fc.oneof(fc.constant("A"), fc.jsonValue()),
    },
    { requiredKeys: ["query"] },
  );
  const usual = query.map((text) => JSON.stringify({ query: text }));
  const odd = fc.oneof(
    request.map((value) => JSON.stringify(value)),
    fc.json(),
    fc.string({ unit: "binary", maxLength: 100 }),
  );
  return fc.oneof(
    { weight: 14, arbitrary: usual },
    { weight: 6, arbitrary: odd },
    { weight: 4, arbitrary: variableBodies },
    { weight: 1, arbitrary: controlBodies },
  );
}
