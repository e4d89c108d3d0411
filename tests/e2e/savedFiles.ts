import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";

/** Opens the dialog for sharing and exporting at one of its pages. */
export async function openSharing(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Share and export" }).click();
  await page.getByRole("dialog", { name: "Share and export" }).waitFor();
  await page.getByRole("tab", { name }).click();
}

/** Clicks a button and reads the files that it saves, by the ending of their names. */
export async function saved(page: Page, button: string, count: number): Promise<Map<string, Buffer>> {
  const downloads: Download[] = [];
  const all = new Promise<void>((resolve) => {
    page.on("download", (download) => {
      downloads.push(download);
      if (downloads.length === count) resolve();
    });
  });
  await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
  await all;
  page.removeAllListeners("download");
  const files = await Promise.all(
    downloads.map(
      async (download) => [download.suggestedFilename().replace(/^whomet-[^.]*\./, ""), await readFile(await download.path())] as const,
    ),
  );
  return new Map(files);
}

/** The text of the file with this ending. Throws where there is none. */
export function textOf(files: ReadonlyMap<string, Buffer>, ending: string): string {
  const file = files.get(ending);
  if (file === undefined) throw new Error(`no file .${ending} among ${[...files.keys()].join(", ")}`);
  return file.toString("utf8");
}
