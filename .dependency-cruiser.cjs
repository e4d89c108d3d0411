/** Who may import whom: the path of the data, seeds → documents → dataset → store → graphql → client. A breach fails `npm run check`. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^(domain|server|client|scripts|tests|bench)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "domain-imports-nothing", severity: "error", from: { path: "^domain/" }, to: { pathNot: "^domain/" } },
    only("documents", "^server/documents/", "^(domain/|server/documents/|server/errors\\.ts)", "documents knows the domain only"),
    {
      name: "dataset-takes-types-of-documents",
      severity: "error",
      from: { path: "^server/dataset/" },
      to: {
        path: "^(server|client|scripts|tests)/",
        pathNot: "^server/(dataset/|errors\\.ts|store/graphStore\\.ts)",
        dependencyTypesNot: ["type-only"],
      },
    },
    only("store", "^server/store/", "^(domain/|server/store/|server/errors\\.ts)", "the store knows the domain only"),
    only(
      "graphql",
      "^server/graphql/",
      "^(domain/|server/graphql/|server/errors\\.ts|server/store/graphStore\\.ts)",
      "graphql knows the domain and the type of the store",
    ),
    {
      name: "graphql-takes-only-the-type-of-the-store",
      severity: "error",
      from: { path: "^server/graphql/" },
      to: { path: "^server/store/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-bolt-imports-neo4j",
      severity: "error",
      from: { path: "^(domain|server|client)/", pathNot: "^server/store/boltEngine\\.ts$" },
      to: { path: "node_modules/neo4j-driver" },
    },
    {
      name: "only-embedded-imports-grafeo",
      severity: "error",
      from: { path: "^(domain|server|client|scripts)/", pathNot: "^server/store/embeddedEngine\\.ts$" },
      to: { path: "node_modules/@grafeo-db" },
    },
    {
      name: "only-canvas-imports-cytoscape",
      severity: "error",
      from: { path: "^client/", pathNot: "^client/canvas/" },
      to: { path: "node_modules/cytoscape" },
    },
    only("client-shares-domain-only", "^client/", "^(client/|domain/)", "client and server share the schema and the domain"),
    only("client-model", "^client/model/", "^(client/model/|client/api/generated/|domain/)", "model is pure"),
    {
      name: "client-model-knows-no-framework",
      severity: "error",
      from: { path: "^client/model/" },
      to: { path: "node_modules/(react|react-dom|@mantine|zustand|cytoscape)/" },
    },
    only("client-state", "^client/state/", "^(client/state/|client/model/|client/api/|client/i18n/|domain/)", "state knows model and api"),
    only("client-api", "^client/api/", "^(client/api/|client/model/|domain/)", "api is called by state"),
    {
      name: "client-api-is-called-by-state-only",
      severity: "error",
      from: { path: "^client/(canvas|panels|queryEditor|export|model)/" },
      to: { path: "^client/api/", pathNot: "^client/api/generated/", dependencyTypesNot: ["type-only"] },
    },
    only(
      "client-canvas",
      "^client/canvas/",
      "^(client/canvas/|client/state/|client/model/|client/i18n/|client/api/generated/|domain/)",
      "canvas is an output device",
    ),
    {
      name: "only-the-query-editor-imports-codemirror",
      severity: "error",
      from: { path: "^client/", pathNot: "^client/queryEditor/" },
      to: { path: "node_modules/(@codemirror|cm6-graphql|@lezer)/" },
    },
    {
      name: "the-query-editor-loads-when-opened",
      severity: "error",
      comment: "its chunk is larger than the rest of the page",
      from: { path: "^client/", pathNot: "^client/queryEditor/" },
      to: { path: "^client/queryEditor/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "briefs-load-when-opened",
      severity: "error",
      comment: "docx alone weighs as much as React",
      from: { path: "^client/", pathNot: "^client/brief/" },
      to: { path: "^client/brief/|node_modules/docx/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "no-words-that-fit-nowhere",
      severity: "error",
      from: {},
      to: { path: "^(domain|server|client|tests|scripts)/.*(utils?|helpers?|common|misc|types)(\\.tsx?$|/)" },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^(domain|server|client)/", pathNot: "\\.d\\.ts$|vite\\.config\\.ts$" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
