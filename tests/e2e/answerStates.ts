import { closeDialog, type State } from "./walkOf.ts";

/** From the first visit to a found path. */
export const ANSWER_STATES: readonly State[] = [
  {
    name: "tour",
    reach: async ({ page, word }) => page.getByRole("region", { name: word("tour.label") }).waitFor(),
  },
  {
    name: "welcome",
    reach: async ({ page, button }) => {
      await button("tour.skip").click();
      await page.locator(".question-card").nth(3).waitFor();
    },
  },
  {
    name: "search open",
    reach: async ({ page, bar }) => {
      await bar.fill("lang son");
      await page.getByRole("option").nth(1).waitFor();
      await bar.press("ArrowDown");
    },
  },
  {
    name: "search, a question half filled",
    reach: async ({ page, bar }) => {
      await bar.fill(" path");
      await page.getByRole("option").first().waitFor();
      await bar.press("Tab");
      await page.locator(".draft").waitFor();
    },
  },
  {
    name: "answer with a relation's panel",
    reach: async ({ page, bar, details, word }) => {
      await bar.press("Escape");
      await page.locator(".question-card").nth(2).click();
      await page.getByRole("application").waitFor();
      await details
        .getByRole("button", { name: word("evidence.open") })
        .first()
        .waitFor();
    },
  },
  {
    name: "document in context",
    reach: async ({ details, word }) => {
      await details
        .getByRole("button", { name: word("evidence.open") })
        .first()
        .click();
      await details.locator("mark").first().waitFor();
    },
  },
  {
    name: "sources",
    reach: async ({ page, button, word }) => {
      await button("data.open").click();
      await page
        .getByRole("list", { name: word("sources.title") })
        .getByRole("listitem")
        .nth(3)
        .waitFor();
    },
  },
  {
    name: "entity's panel",
    reach: async ({ take, details, word }) => {
      await take("bac giang");
      await details.getByRole("heading", { name: /Bắc Giang/ }).waitFor();
      await details.getByRole("region", { name: word("entity.partners") }).waitFor();
    },
  },
  {
    name: "figures",
    reach: async ({ details, word }) => {
      await details.getByRole("button", { name: word("entity.figures") }).click();
      await details.getByRole("table").first().waitFor();
    },
  },
  {
    name: "entity's menu",
    reach: async ({ page, details, word, button }) => {
      await button("panel.back").click();
      await details.getByRole("button", { name: word("entity.expand") }).click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "choice of neighbours",
    reach: async ({ page, word }) => {
      await page.getByRole("menuitem", { name: word("menu.chooser") }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "several selected",
    reach: async (walk) => {
      await closeDialog(walk);
      await walk.page.getByRole("application").focus();
      await walk.page.keyboard.press("Control+a");
      await walk.details.getByRole("heading").first().waitFor();
    },
  },
  {
    name: "filters with chips",
    reach: async ({ page, details, word }) => {
      await page.getByRole("application").focus();
      await page.keyboard.press("Shift+F");
      await details.getByRole("checkbox").nth(2).press("Space");
      await page
        .getByRole("button", { name: word("filters.clear") })
        .first()
        .waitFor();
    },
  },
  {
    name: "time strip with a window",
    reach: async ({ page, word }) => {
      const handle = page.getByRole("slider", { name: word("time.fromHandle") });
      await handle.press("PageUp");
      await page.getByText(word("filters.timings")).first().waitFor();
    },
  },
  {
    name: "table open",
    reach: async ({ page, button }) => {
      await button("filters.clear").click();
      await button("table.open").click();
      await page.getByRole("grid").locator("tbody tr").nth(2).waitFor();
      await page.getByRole("grid").locator("tbody tr").nth(1).click();
    },
  },
  {
    name: "table of relations",
    reach: async ({ page }) => {
      await page.getByRole("tab").nth(1).click();
      await page.getByRole("grid").locator("tbody tr").nth(2).waitFor();
      await page.getByRole("grid").locator("tbody tr").nth(1).focus();
    },
  },
  {
    name: "history",
    reach: async ({ page, button }) => {
      await button("table.close").click();
      await button("history.label").click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "theme menu",
    reach: async ({ page, button }) => {
      await page.keyboard.press("Escape");
      await button("toolbar.theme").click();
      await page.getByRole("menuitem").nth(2).waitFor();
    },
  },
  {
    name: "paths found",
    reach: async ({ page, take, details, word }) => {
      await page.keyboard.press("Escape");
      await take("path lang son to guangxi");
      await details.getByRole("list", { name: word("paths.title") }).waitFor();
      await details
        .getByRole("button", { name: word("paths.draw") })
        .first()
        .click();
      await details.getByRole("button", { name: word("paths.unlight") }).waitFor();
    },
  },
];
