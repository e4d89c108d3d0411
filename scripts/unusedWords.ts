import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const WORDS = "i18n";
const PLURAL = /_(?:one|other)$/;

function sourcesBelow(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.split(path.sep).includes("generated"))
    .sort()
    .map((file) => ({ file: file.split(path.sep).join("/"), text: readFileSync(path.join(folder, file), "utf8") }));
}

/** What keys a template with one gap can name: `kind.${kind}` names all that begin so. */
function templatesOf(text: string): ((key: string) => boolean)[] {
  return [...text.matchAll(/`([A-Za-z]+\.[\w.-]*)\$\{[^`{}]*\}([\w.-]*)`/g)].map(
    ([, before = "", after = ""]) =>
      (key) =>
        key.startsWith(before) && key.endsWith(after),
  );
}

/** Keys of the interface's words, in the English files below `client/i18n` of the project at `root`, that no other source of `client/` names. */
export function unusedWords(root: string): readonly string[] {
  const sources = sourcesBelow(path.join(root, "client"));
  const words = sources.filter(({ file }) => file.startsWith(`${WORDS}/`) && /en\.ts$/i.test(file));
  const rest = sources.filter(({ file }) => !file.startsWith(`${WORDS}/`)).map(({ text }) => text);
  const named = new Set(rest.flatMap((text) => [...text.matchAll(/["'`]([\w-]+(?:\.[\w-]+)+)["'`]/g)].map(([, key = ""]) => key)));
  const templates = rest.flatMap(templatesOf);
  const keys = new Set(words.flatMap(({ text }) => [...text.matchAll(/^\s+"([^"]+)":/gm)].map(([, key = ""]) => key.replace(PLURAL, ""))));
  return [...keys].filter((key) => !named.has(key) && !templates.some((template) => template(key)));
}
