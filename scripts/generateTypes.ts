/** `npm run generate`: types of the schema for the server's resolvers and of the client's operations. What it writes is not committed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as typescriptResolvers from "@graphql-codegen/typescript-resolvers";
import { type DocumentNode, isObjectType, buildASTSchema, parse } from "graphql";
import { writeClientTypes, writeSchemaText } from "./clientTypes.ts";

const STORE = "../../store/graphStore.ts";
const RECORDS = "../../../domain/records.ts";

/** What resolvers are handed for each type that is not its own plain shape. Types that implement Entity are all a StoredEntity. */
const MAPPERS: Readonly<Record<string, string>> = {
  Relation: `${RECORDS}#RelationRecord`,
  Evidence: `${RECORDS}#EvidenceRecord`,
  Qualifier: `${RECORDS}#QualifierRecord`,
  MeetingPair: `${STORE}#MeetingPair as StoredMeetingPair`,
  Partner: "../../../domain/partners.ts#Partner as StoredPartner",
  MatrixRow: `${STORE}#MatrixRow as StoredMatrixRow`,
  MatrixCell: "../../../domain/partners.ts#Partner as StoredPartner",
  Comparison: "../../../domain/comparison.ts#Comparison as StoredComparison",
  Compared: "../../../domain/comparison.ts#Compared as StoredCompared",
  Change: `${STORE}#ChangedFact`,
  ChangeConnection: "../changes.ts#ChangeConnection as OurChangeConnection",
  FactCounts: "../factCounts.ts#FactCountsEntry",
  FactCount: "../factCounts.ts#FactCountEntry",
  CountKey: "../factCounts.ts#CountKeyEntry",
  ConnectorRanking: `${STORE}#ConnectorRanking as StoredConnectorRanking`,
  Connector: "../../../domain/connectors.ts#Connector as RankedConnector",
  Participation: "../participations.ts#ParticipationEntry",
  Sentence: "../documentSentences.ts#SentenceEntry",
  Subgraph: `${STORE}#Subgraph as StoredSubgraph`,
  Summary: `${STORE}#StoreSummary`,
  Office: "../officesAt.ts#OfficeEntry",
  KindInfo: "../ontology.ts#KindEntry",
  RelationTypeInfo: "../ontology.ts#RelationTypeEntry",
};

const SCALARS = { ID: "string", PartialDate: "../../../domain/partialDate.ts#PartialDate" };

function entityMappers(schema: DocumentNode): Record<string, string> {
  const types = Object.values(buildASTSchema(schema).getTypeMap()).filter(isObjectType);
  const entities = types.filter((type) => type.getInterfaces().some(({ name }) => name === "Entity"));
  return Object.fromEntries(["Entity", "Event", ...entities.map(({ name }) => name)].map((name) => [name, `${STORE}#StoredEntity`]));
}

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && readFileSync(file, "utf8") === content) return;
  writeFileSync(file, content);
}

async function generateResolverTypes(root: string, schema: DocumentNode): Promise<void> {
  const config = {
    mappers: { ...entityMappers(schema), ...MAPPERS },
    contextType: "../context.ts#GraphqlContext",
    scalars: SCALARS,
    enumsAsTypes: true,
    strictScalars: true,
    useTypeImports: true,
    immutableTypes: true,
    resolversNonOptionalTypename: false,
    avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: true },
    maybeValue: "T | null | undefined",
  };
  const filename = path.join(root, "server/graphql/generated/resolverTypes.ts");
  const plugins = [{ typescript: config }, { typescriptResolvers: config }];
  write(filename, await codegen({ filename, schema, documents: [], config, plugins, pluginMap: { typescript, typescriptResolvers } }));
}

const root = path.resolve(import.meta.dirname, "..");
const schemaText = readFileSync(path.join(root, "server/graphql/schema.graphql"), "utf8");
const schema = parse(schemaText);
await generateResolverTypes(root, schema);
await writeClientTypes(root, schema);
await writeSchemaText(root, schemaText);
