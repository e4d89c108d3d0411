import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { unusedStatements } from "../../scripts/unusedStatements.ts";
import { unusedWords } from "../../scripts/unusedWords.ts";

jest.setTimeout(120_000);

const CONFIGURATION = ["package.json", "tsconfig.json", "eslint.config.js", ".dependency-cruiser.cjs", "knip.json", ".prettierrc.json"];

let project: string;

function plant(file: string, content: string): void {
  const at = path.join(project, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, content);
}

function run(program: string, ...parameters: readonly string[]): { readonly failed: boolean; readonly output: string } {
  const bin = path.join(process.cwd(), "node_modules", ".bin", program);
  const { status, stdout, stderr } = spawnSync(bin, parameters, {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return { failed: status !== 0, output: `${stdout}${stderr}` };
}

/** A copy of the configuration and the domain in a temporary folder, in which breaches can be planted. */
beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), "whomet-checks-"));
  for (const file of CONFIGURATION) cpSync(file, path.join(project, file));
  cpSync("domain", path.join(project, "domain"), { recursive: true });
  symlinkSync(path.join(process.cwd(), "node_modules"), path.join(project, "node_modules"));
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe("the checks fail on a planted breach", () => {
  it("names a file that is too long, a function that is too long, an any, a non-null assertion and an ignored promise", () => {
    const longFunction = `export function tooLong(): number[] {\n  const numbers: number[] = [];\n${"  numbers.push(1);\n".repeat(60)}  return numbers;\n}\n`;
    const sloppy =
      "export const loose: any = 1;\nexport function first(list: string[]): string {\n  return list[0]!;\n}\nexport function forget(): void {\n  Promise.resolve(1);\n}\n";
    plant("domain/planted.ts", `${longFunction}${sloppy}${"export {};\n".repeat(300)}`);
    const { failed, output } = run("eslint", "domain/planted.ts");
    rmSync(path.join(project, "domain/planted.ts"));
    expect(failed).toBe(true);
    for (const rule of ["max-lines", "max-lines-per-function", "no-explicit-any", "no-non-null-assertion", "no-floating-promises"]) {
      expect(output).toContain(rule);
    }
  });

  it("names an assertion that cannot fail and HTML made from data", () => {
    plant("client/planted.tsx", "export function write(element: HTMLElement, text: string): void {\n  element.innerHTML = text;\n}\n");
    plant("tests/planted.test.ts", "declare const expect: (value: number) => void;\nexpect(1);\n");
    const { failed, output } = run("eslint", "client/planted.tsx", "tests/planted.test.ts");
    rmSync(path.join(project, "client"), { recursive: true });
    rmSync(path.join(project, "tests"), { recursive: true });
    expect(failed).toBe(true);
    expect(output).toContain("No HTML from data");
    expect(output).toContain("expect(x) without a matcher");
  });

  it("names a text that is written in one language, or in none", () => {
    plant("client/i18n/i18next.d.ts", readFileSync("client/i18n/i18next.d.ts", "utf8"));
    for (const words of ["en", "sharingEn", "matrixEn", "queryEditorEn"])
      plant(`client/i18n/${words}.ts`, `export const ${words} = { "list.next": "Next" } as const;\n`);
    plant(
      "client/planted.tsx",
      `import { t } from "i18next";\nexport const planted = <button aria-label="Go on">Next</button>;\nexport const [known, unknown] = [t("list.next"), t("list.nothing")];\n`,
    );
    const written = run("eslint", "client/planted.tsx");
    const typed = run("tsc", "--noEmit", "-p", ".");
    rmSync(path.join(project, "client"), { recursive: true });
    expect(written.output.match(/written in both languages/g)).toHaveLength(2);
    expect(typed.output).toContain("list.nothing");
    expect(typed.output).not.toMatch(/planted\.tsx.*list\.next"/);
  });

  it("names an import against the layers", () => {
    plant("server/store/planted.ts", "export const planted = 1;\n");
    plant("domain/breach.ts", 'import { planted } from "../server/store/planted.ts";\nexport const breach = planted;\n');
    const { failed, output } = run("depcruise", "domain", "server", "--config", ".dependency-cruiser.cjs");
    rmSync(path.join(project, "domain/breach.ts"));
    expect(failed).toBe(true);
    expect(output).toContain("domain-imports-nothing");
    expect(output).toContain("domain/breach.ts");
  });

  it("names an export that nothing uses", () => {
    plant("server/start.ts", 'import "./store/planted.ts";\n');
    plant("server/store/planted.ts", "export const nobodyNeedsThis = 1;\n");
    const { failed, output } = run("knip", "--include", "exports");
    expect(failed).toBe(true);
    expect(output).toContain("nobodyNeedsThis");
  });

  it("names a statement that nothing calls, and not one that is called", () => {
    plant("cypher/read/forgotten.cypher", "RETURN 1 AS one\n");
    plant("cypher/read/remembered.cypher", "RETURN 1 AS one\n");
    plant("server/store/planted.ts", 'export const name = "remembered";\n');
    expect(unusedStatements(project)).toEqual(["read/forgotten.cypher"]);
  });

  it("names words that nothing shows, and none that are shown by name, in a plural or in a template", () => {
    const words = ["list.next", "list.count_one", "list.count_other", "kind.OFFICIAL", "list.forgotten"];
    plant("client/i18n/listEn.ts", `export const listEn = {\n${words.map((key) => `  "${key}": "x",\n`).join("")}} as const;\n`);
    plant("client/panels/List.tsx", 'export const shown = [t("list.next"), t("list.count", { count: 1 }), t(`kind.${kind}`)];\n');
    const unused = unusedWords(project);
    rmSync(path.join(project, "client"), { recursive: true });
    expect(unused).toEqual(["list.forgotten"]);
  });

  it("names a file that is not formatted", () => {
    plant("domain/untidy.ts", "export const   untidy=1\n");
    const { failed, output } = run("prettier", "--check", "domain/untidy.ts");
    rmSync(path.join(project, "domain/untidy.ts"));
    expect(failed).toBe(true);
    expect(output).toContain("untidy.ts");
  });
});
