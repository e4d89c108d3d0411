import { afresh, closeDialog, type State, type Walk } from "./walkOf.ts";

/** What stands on a line of the table for two who met. */
const MET = /met|đã gặp/;

async function pickEnd({ page, word }: Walk, field: string, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: word(field) });
  await box.fill(text);
  await page
    .getByRole("listbox", { name: word(field) })
    .getByRole("option")
    .first()
    .waitFor();
  await box.press("Enter");
}

/** From a path that is not there to the sheet of shortcuts. */
export const DIALOG_STATES: readonly State[] = [
  {
    name: "no path",
    reach: async (walk) => {
      const { details, word } = walk;
      await afresh(walk);
      await walk.button("toolbar.path").click();
      await pickEnd(walk, "paths.addFrom", "spain");
      await pickEnd(walk, "paths.addTo", "vinexad");
      await details.locator("label").filter({ hasText: /^1$/ }).click();
      await details.getByText(word("paths.none")).waitFor();
    },
  },
  {
    name: "pair of who met whom",
    reach: async (walk) => {
      const { page, word, details, button } = walk;
      await afresh(walk);
      await page.locator(".question-card").nth(0).click();
      await page.getByRole("radio", { name: word("fold.TERRITORY"), checked: true }).waitFor({ state: "attached" });
      await button("table.open").click();
      await page.getByRole("tab").nth(1).click();
      await page
        .getByRole("grid")
        .locator("tbody tr")
        .filter({ hasText: /Guangxi|Quảng Tây/ })
        .filter({ hasText: "Lạng Sơn" })
        .filter({ hasText: MET })
        .first()
        .click();
      await button("table.close").click();
      await details
        .getByRole("list", { name: word("pair.events") })
        .locator(".evidence-sentence")
        .first()
        .waitFor();
    },
  },
  {
    name: "fold note of an event",
    reach: async ({ details, word }) => {
      await details
        .getByRole("list", { name: word("pair.events") })
        .locator("h4")
        .first()
        .getByRole("button")
        .click();
      await details.getByRole("heading", { level: 2 }).waitFor();
      await details.getByRole("button", { name: word("pair.unfoldShort") }).click();
      await details.getByRole("button", { name: word("pair.fold") }).waitFor();
    },
  },
  {
    name: "brief",
    reach: async ({ page }) => {
      await page.getByRole("application").focus();
      await page.keyboard.press("Escape");
      await page.keyboard.press("b");
      await page.getByRole("article").first().waitFor();
    },
  },
  {
    name: "matrix",
    reach: async (walk) => {
      await closeDialog(walk);
      await walk.button("matrix.open").click();
      await walk.page.getByRole("dialog").getByRole("gridcell").nth(4).waitFor();
    },
  },
  {
    name: "query editor",
    reach: async (walk) => {
      await closeDialog(walk);
      await walk.button("toolbar.query").click();
      await walk.page.locator(".cm-content").first().waitFor();
    },
  },
  {
    name: "query's answer",
    reach: async ({ page, word }) => {
      await page
        .getByRole("dialog")
        .getByRole("button", { name: word("query.run") })
        .click();
      await page.getByRole("textbox", { name: word("query.answerJson") }).waitFor();
    },
  },
  {
    name: "share dialog",
    reach: async (walk) => {
      await closeDialog(walk);
      await walk.button("toolbar.share").click();
      await walk.page
        .getByRole("dialog")
        .getByRole("button", { name: walk.word("sharing.copy") })
        .waitFor();
    },
  },
  {
    name: "saved views",
    reach: async ({ page, word }) => {
      await page.getByRole("tab", { name: word("sharing.saved") }).click();
      await page.getByRole("textbox", { name: word("saved.name") }).waitFor();
    },
  },
  {
    name: "export",
    reach: async ({ page, word }) => {
      await page.getByRole("tab", { name: word("sharing.export") }).click();
      await page.getByRole("tabpanel", { name: word("sharing.export") }).waitFor();
    },
  },
  {
    name: "shortcuts",
    reach: async (walk) => {
      await closeDialog(walk);
      await walk.button("toolbar.shortcuts").click();
      await walk.page.getByRole("dialog").waitFor();
    },
  },
];
