import { afresh, closeDialog, type State } from "./walkOf.ts";

/** What is rarer: nothing found, everything hidden, waiting, failing, a narrow screen, no network. Offline comes last. */
export const RARE_STATES: readonly State[] = [
  {
    name: "empty answer",
    reach: async (walk) => {
      await closeDialog(walk);
      await afresh(walk);
      const { page, bar, word, language } = walk;
      await bar.fill(language === "EN" ? "who did" : "đã gặp ai");
      await page.getByRole("option").first().waitFor();
      await bar.press("Tab");
      await bar.fill("bui thanh son");
      await page.getByRole("option").first().waitFor();
      await bar.press("Tab");
      await bar.fill("2031");
      await page.getByRole("option").first().waitFor();
      await bar.press("Enter");
      await page.getByRole("region", { name: word("empty.title") }).waitFor();
    },
  },
  {
    name: "names of which one was not found",
    reach: async (walk) => {
      await afresh(walk);
      const { page, bar, word } = walk;
      await bar.fill("lang son; guangxi; nowhere at all");
      await page
        .getByRole("group", { name: word("search.group.names") })
        .getByRole("option")
        .waitFor();
      await bar.press("Enter");
      await page.getByRole("region", { name: word("names.report") }).waitFor();
    },
  },
  {
    name: "everything hidden",
    reach: async ({ page, word }) => {
      await page.getByRole("application").focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.press("h");
      await page.getByRole("region", { name: word("hiddenAll.title") }).waitFor();
    },
  },
  {
    name: "waiting",
    reach: async (walk) => {
      await afresh(walk);
      await walk.page.route("**/graphql", () => undefined);
      await walk.page.locator(".question-card").nth(0).click();
      await walk.button("busy.cancel").waitFor();
    },
  },
  {
    name: "server error",
    reach: async (walk) => {
      const { page } = walk;
      await walk.button("busy.cancel").click();
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.route("**/graphql", (route) =>
        route.fulfill({ status: 200, json: { errors: [{ message: "masked", extensions: { code: "INTERNAL", id: "e-123" } }] } }),
      );
      await page.locator(".question-card").nth(0).click();
      await page.getByRole("alert").getByText("e-123").waitFor();
      await page.unroute("**/graphql");
    },
  },
  {
    name: "answer as cards on a narrow screen",
    reach: async (walk) => {
      const { page, word } = walk;
      await page.setViewportSize({ width: 390, height: 844 });
      await afresh(walk);
      await page.locator(".question-card").nth(2).click();
      await page
        .getByRole("list", { name: word("phone.cardList") })
        .getByRole("listitem")
        .first()
        .waitFor();
    },
  },
  {
    name: "network on a narrow screen",
    reach: async ({ page, word }) => {
      await page
        .locator("label")
        .filter({ hasText: word("phone.network") })
        .click();
      await page.getByRole("application").waitFor();
    },
  },
  {
    name: "offline",
    reach: async ({ page, word }) => {
      await page.context().setOffline(true);
      await page.getByText(word("offline.text")).waitFor();
    },
  },
];
