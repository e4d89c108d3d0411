/** Two projects: what runs in Node (domain, server, contracts, e2e) and what needs a DOM (client panels). */
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
      module: { type: "es6" },
    },
  ],
};
const shared = { transform, extensionsToTreatAsEsm: [".ts", ".tsx"], rootDir: import.meta.dirname };

export default {
  // A busy machine is slow, which is no failure: only what hangs is.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/scripts/testOrder.js",
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/tests/{domain,documents,dataset,store,contract,graphql,http,ingest,scripts,architecture}/**/*.test.ts",
        "<rootDir>/tests/client/{model,state,canvas,api}/**/*.test.ts",
      ],
    },
    {
      ...shared,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/client/panels/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/tests/client/setup.ts"],
    },
    { ...shared, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"] },
  ],
};
