import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files of a small source folder that keeps every rule: a forum, three people and one document. */
export const FORUM: Readonly<Record<string, string>> = {
  "dataset.yaml": "id: forum\ntitle: A forum\nhomeCountry: country:aa\n",
  "documents/forum.md": [
    "---",
    "id: document:forum",
    "title: A forum in Alpha City",
    "published: 2023-05-04",
    "language: EN",
    "textIs: DIGEST",
    "---",
    "Ana Alpha opened the forum.",
    "Ben Beta attended the forum.",
    "The forum went well.",
    "Alphaland is a trade partner of Betaland.",
    "",
  ].join("\n"),
  "entities/all.yaml": [
    "- {id: country:aa, name: Alphaland}",
    "- {id: country:bb, name: Betaland}",
    "- {id: official:ana-alpha, name: Ana Alpha}",
    "- {id: official:ben-beta, name: Ben Beta}",
    "- {id: topic:rice, name: Rice}",
    "- {id: conference:forum, name: Alpha City forum, date: 2023-05-03}",
    "",
  ].join("\n"),
};

const made: string[] = [];

/** Writes the files into a new temporary folder and returns its path. */
export function writeSource(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), "whomet-source-"));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** `relations/all.yaml` of the forum's document: each sentence with lines of YAML, one relation an item. */
export function relationsFile(sentences: Readonly<Record<string, readonly string[]>>, document = "document:forum"): string {
  const blocks = Object.entries(sentences).map(([sentence, relations]) =>
    [`  - sentence: ${JSON.stringify(sentence)}`, "    relations:", ...relations.map((relation) => `      - {${relation}}`)].join("\n"),
  );
  return [`document: ${document}`, "sentences:", ...blocks, ""].join("\n");
}

/** Removes what `writeSource` made. */
export function removeSources(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}
