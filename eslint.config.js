import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const unfinishedExpect = {
  selector: "ExpressionStatement > CallExpression[callee.name='expect']",
  message: "expect(x) without a matcher cannot fail.",
};
const htmlFromData = {
  selector:
    ":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression > MemberExpression[property.name=/^(innerHTML|outerHTML)$/])",
  message: "No HTML from data: use text.",
};
// Names, codes, signs and keys of the keyboard are no words: they read alike in both languages.
const untranslated = {
  selector:
    "JSXElement:not([openingElement.name.name='Kbd']) > JSXText[value=/[a-zà-ỹ]{2}/], JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|description)$/] > Literal[value=/[a-zà-ỹ]{2}/]",
  message: "A text of the interface is written in both languages: use t().",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "data/", "screenshots/", "**/generated/", "bench/peers/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 50, skipComments: true, skipBlankLines: true }],
      "max-params": ["error", 3],
      "no-restricted-syntax": ["error", unfinishedExpect, htmlFromData, untranslated],
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/strict-boolean-expressions": [
        "error",
        { allowNumber: false, allowString: false, allowNullableObject: true, allowNullableBoolean: false },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  { files: ["client/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },
  {
    // A React component is a function whose body is markup: judged by the size of its file.
    files: ["client/**/*.tsx", "tests/**/*.{ts,tsx}"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // The page is not compiled by the React Compiler, which is what cannot memoise the virtualiser.
    files: ["client/panels/useDrawnRows.ts"],
    rules: { "react-hooks/incompatible-library": "off" },
  },
  {
    // neo4j-driver declares its options as classes and documents them as plain objects.
    files: ["server/store/boltEngine.ts", "tests/neo4j/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  {
    // GraphQL hands a resolver the value above, the arguments, the context and the info, in this order.
    files: ["server/graphql/resolvers/*.ts"],
    rules: { "max-params": ["error", 4] },
  },
  {
    // Spine files read like the path of the data and hold nothing else.
    files: ["server/ingest.ts", "server/main.ts", "client/main.tsx"],
    rules: { "max-lines": ["error", 60] },
  },
  { files: ["server/{ingest,facts,main,start}.ts", "scripts/**/*.ts", "bench/**/*.ts"], rules: { "no-console": "off" } },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { process: "readonly", console: "readonly" } } },
);
