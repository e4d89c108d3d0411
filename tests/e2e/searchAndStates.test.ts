import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

/** What Chromium itself writes to the console where a request finds no network. */
const DISCONNECTED = /^Failed to load resource: net::ERR_INTERNET_DISCONNECTED$/;

const { open, expectComplaint } = explorerUnderTest();

function bar(page: Page): ReturnType<Page["getByRole"]> {
  return page.getByRole("textbox", { name: /^Search entities/ });
}

/** Pastes a text into the search bar, as from another program. */
async function paste(page: Page, text: string): Promise<void> {
  await bar(page).focus();
  await bar(page).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe("the search bar", () => {
  it("offers entities, questions and commands in one list; Tab completes, Enter runs", async () => {
    const explorer = await open();
    const { page } = explorer;
    await bar(page).fill("lang son");
    const entities = page.getByRole("group", { name: "Entities", exact: true });
    await entities.getByRole("option").first().waitFor();
    expect(await entities.getByRole("option").first().innerText()).toMatch(/Lạng Sơn[\s\S]*Province[\s\S]*relations/);
    await bar(page).press("Enter");
    await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { name: "Lạng Sơn" }).waitFor();

    await bar(page).fill("bac kan");
    await page.getByRole("group", { name: "Known from reference data only" }).getByRole("option").first().waitFor();

    await bar(page).fill("open or close the t");
    await page.getByRole("group", { name: "Commands" }).getByRole("option", { name: /table/ }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await bar(page).press("Tab");
    expect(await bar(page).inputValue()).toBe("Open or close the table");
    await bar(page).press("Enter");
    await page.getByRole("grid", { name: "Entities" }).waitFor();
  });

  it("fills the blanks of a question by typing, and runs it by Enter", async () => {
    const explorer = await open();
    const { page } = explorer;
    await bar(page).fill("path");
    await page
      .getByRole("group", { name: "Questions" })
      .getByRole("option", { name: /^Path between/ })
      .waitFor();
    await bar(page).press("Tab");
    await page.getByText("Next: From.").waitFor();
    await bar(page).fill("lang son");
    await page.getByRole("option").first().waitFor();
    await bar(page).press("Tab");
    await page.getByText("Next: To.").waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await bar(page).fill("guangxi");
    await page.getByRole("option").first().waitFor();
    await bar(page).press("Enter");
    await page.getByRole("complementary", { name: "Details" }).getByRole("list", { name: "Paths" }).waitFor();

    await bar(page).fill("who did");
    await bar(page).press("Tab");
    await bar(page).fill("bui thanh son");
    await page.getByRole("option").first().waitFor();
    await bar(page).press("Enter");
    await page.getByText("Next: Since.").waitFor();
    await bar(page).fill("2022");
    await bar(page).press("Enter");
    await page.getByRole("heading", { level: 1, name: /met \d+ at \d+ events?, since 2022/ }).waitFor();
  });

  it("understands a path in free words, and takes what is selected as its start", async () => {
    const explorer = await open();
    const { page } = explorer;
    const details = page.getByRole("complementary", { name: "Details" });
    for (const words of ["path lang son to guangxi", "đường đi giữa Lạng Sơn và Quảng Tây"]) {
      await bar(page).fill(words);
      await page.getByRole("option", { name: /^Path between Lạng Sơn and Guangxi/ }).waitFor();
      await bar(page).press("Enter");
      await details.getByRole("list", { name: "Paths" }).waitFor();
      expect(
        await details
          .getByRole("group", { name: "From" })
          .getByRole("button", { name: /Lạng Sơn/ })
          .count(),
      ).toBe(1);
      expect(await bar(page).inputValue()).toBe("");
    }

    await bar(page).fill("bac giang");
    await page.getByRole("option").first().waitFor();
    await bar(page).press("Enter");
    await details.getByRole("heading", { name: "Bắc Giang" }).waitFor();
    await page.getByRole("button", { name: "Path", exact: true }).click();
    await details
      .getByRole("group", { name: "From" })
      .getByRole("button", { name: /Bắc Giang/ })
      .waitFor();
    const end = details.getByRole("textbox", { name: "Add an end" });
    expect(await end.evaluate((field) => field === document.activeElement)).toBe(true);
    await end.fill("japan");
    await page.getByRole("option", { name: /Japan/ }).first().click();
    await details.getByRole("list", { name: "Paths" }).waitFor();
  });

  it("adds a pasted list of names in one step and says which were not found", async () => {
    const explorer = await open();
    const { page } = explorer;
    await paste(page, "Lạng Sơn\n- Guangxi; Nhật Bản, bac giang\nNowhere at all");
    await page.getByRole("region", { name: "4 names added to the canvas" }).getByText("Nowhere at all").waitFor();
    await explorer.openTable();
    expect(await explorer.entityRows().count()).toBe(4);
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "Who met whom, where, and who says so" }).waitFor();
  });

  it("says how many names of a long list were left out, and looks them up next", async () => {
    const explorer = await open();
    const { page } = explorer;
    const nobody = Array.from({ length: 200 }, (_, index) => `Qwzx ${index}`);
    await paste(page, [...nobody, "Lạng Sơn", "Guangxi"].join("\n"));
    const report = page.getByRole("region", { name: "0 names added to the canvas" });
    await report.getByText("200 not found").waitFor();
    await report.getByText(/^2 names were left out/).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await report.getByRole("button", { name: "Add the next 2" }).click();
    const whole = page.getByRole("region", { name: "2 names added to the canvas" });
    await whole.getByText("200 not found").waitFor();
    expect(await whole.getByText(/left out/).count()).toBe(0);
  });
});

describe("empty answers and sources", () => {
  it("says what was searched, what is nearest and what to try, and a try asks again", async () => {
    const explorer = await open();
    const { page } = explorer;
    await bar(page).fill("who did bui thanh son");
    await page.getByText("Next: Who.").waitFor();
    await page.getByRole("option").first().waitFor();
    await bar(page).press("Enter");
    await page.getByText("Next: Since.").waitFor();
    await bar(page).fill("2031");
    await bar(page).press("Enter");
    const empty = page.getByRole("region", { name: "Nothing recorded answers this" });
    await empty.getByText(/Searched: \d+ documents, \d{4}/).waitFor();
    await empty.getByText("Not recorded is not the same as not happened.").waitFor();
    expect(await empty.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await empty.getByRole("button", { name: "Since the beginning" }).click();
    await page.getByRole("heading", { level: 1, name: /met \d+ at \d+ events?$/ }).waitFor();
  });

  it("lists each document with its date and facts, and draws these", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: /^Open the list of sources/ }).click();
    const sources = page.getByRole("list", { name: "Sources" });
    await sources.getByRole("listitem").nth(10).waitFor();
    await sources
      .getByText(/\d+ facts? stated/)
      .first()
      .waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await sources
      .getByRole("button", { name: /^Show the facts of/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /states \d+ facts? about \d+ entit/ }).waitFor();
    await page.getByText(/our own summary of the article/).waitFor();
  });
});

describe("the explorer by keyboard alone", () => {
  it("goes from the skip link to a question, through its entities, to an expansion, the shortcuts and back", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: /^Bắc Giang/ }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("canvas").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("application");
    const live = page.locator("[aria-live='polite']");
    await page.keyboard.press("ArrowDown");
    const first = await live.innerText();
    await page.keyboard.press("n");
    await live.getByText(/neighbour \d+ of \d+ of/).waitFor();
    expect(await live.innerText()).not.toBe(first);
    await page.keyboard.press("Shift+N");
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    await page.keyboard.press("Shift+Digit2");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Shift+?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await sheet.getByText("Select the next neighbour").waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  });
});

describe("first visit, themes and troubles", () => {
  it("shows a tour of four steps once, which can be skipped", async () => {
    const explorer = await open({ isFirstVisit: true });
    const { page } = explorer;
    await page.getByRole("region", { name: "Tour, step 1 of 4" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("region", { name: "Tour, step 2 of 4" }).waitFor();
    await page.getByRole("button", { name: "Skip the tour" }).click();
    await page.reload();
    await page.getByRole("button", { name: /^Bắc Giang/ }).waitFor();
    expect(await page.getByRole("region", { name: /^Tour/ }).count()).toBe(0);

    await page.getByRole("button", { name: /^Theme:/ }).click();
    await page.getByRole("menuitem", { name: "Dark" }).click();
    await page.locator("html[data-mantine-color-scheme='dark']").waitFor({ state: "attached" });
    await page.reload();
    await page.getByRole("button", { name: "Theme: Dark" }).waitFor();
  });

  it("says that the network is away, keeps working, names a server error's id, and tries again", async () => {
    expectComplaint(DISCONNECTED);
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: /^Bắc Giang/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(/^No network/).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("button", { name: /^Bắc Giang/ }).click();
    await page
      .getByRole("alert")
      .getByText(/The server cannot be reached/)
      .waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^No network/).waitFor({ state: "detached" });
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: /Bắc Giang has/ }).waitFor();

    await page.route("**/graphql", (route) =>
      route.fulfill({ status: 200, json: { errors: [{ message: "masked", extensions: { code: "INTERNAL", id: "e-123" } }] } }),
    );
    await page.getByRole("button", { name: "Whomet", exact: true }).click();
    await page.getByRole("button", { name: /^Bắc Giang/ }).click();
    await page.getByRole("alert").getByText("Error id: e-123").waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.unroute("**/graphql");
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: /Bắc Giang has/ }).waitFor();
  });

  it("can be cancelled while it waits", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: /^Bắc Giang/ }).waitFor();
    await page.route("**/graphql", () => undefined);
    await page.getByRole("button", { name: /^Bắc Giang/ }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Who met whom, where, and who says so" }).waitFor();
  });
});
