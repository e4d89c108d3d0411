import config from "./jest.config.js";

const [node] = config.projects;

/** `npm run test:long`: minutes of load on a quiet machine, so no part of `npm test`. */
export default { ...node, displayName: "long", testMatch: ["<rootDir>/tests/long/**/*.test.ts"] };
