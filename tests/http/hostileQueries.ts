import fc from "fast-check";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
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
  if (!isObjectType(type) || levels === 0) return "{ __typename }";
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
const cyclic = fc.constantFrom(
  "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
  "{ list(first: 200) { edges { node { relations(first: 200) { edges { node { source { relations(first: 200) { edges { node { id } } } } } } } } } } }",
  "query A { __typename } query B { __typename }",
  "subscription { anything }",
  "mutation { drop }",
);

/** Bodies of requests: valid, mutated, deep, wide, of wrong types, of no type at all. */
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
  return fc.oneof({ weight: 7, arbitrary: usual }, { weight: 3, arbitrary: odd });
}
