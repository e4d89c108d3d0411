import { describe, expect, it, jest } from "@jest/globals";
import type { Locator } from "playwright-core";
import { canvasAtRest, linkedView } from "./canvasPlaces.ts";
import type { ExplorerPage } from "./explorerPage.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";
import { focusOf } from "./focusOf.ts";

jest.setTimeout(120_000);

const MOST_STOPS = 120;
const MOST_STEPS = 40;

/** A dialog that a key opens, and what is gone to in it: forwards, or backwards where that is nearer. */
interface Visit {
  readonly key: string;
  readonly dialog: Locator;
  readonly goal: Locator;
  readonly by?: "Shift+Tab";
}

/** A reader with nothing but a keyboard, who notes where the focus cannot be seen. */
interface Reader {
  readonly lost: readonly string[];
  /** Presses keys one after the other and looks where the focus is. */
  press(...keys: readonly string[]): Promise<void>;
  /** Presses Tab, or Shift+Tab, until something has the focus. */
  tabTo(goal: Locator, key?: "Tab" | "Shift+Tab"): Promise<void>;
  /** Takes a line of the search bar's list. */
  take(text: string, line: RegExp): Promise<void>;
  /** Looks where the focus is. */
  look(after: string): Promise<void>;
  /** Opens a dialog by its key, looks where the focus is, and closes it. */
  visit(visit: Visit): Promise<void>;
}

function readerOf({ page }: ExplorerPage): Reader {
  const lost: string[] = [];
  const { keyboard } = page;
  const has = async (goal: Locator): Promise<boolean> => (await goal.and(page.locator(":focus")).count()) > 0;
  const note = async (after: string): Promise<void> => {
    const { what, missing } = await focusOf(page);
    if (missing.length > 0) lost.push(`after ${after}: ${what} is not ${missing.join(", not ")}`);
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await keyboard.press(key);
      await note(key);
    }
  };
  const tabTo: Reader["tabTo"] = async (goal, key = "Tab") => {
    for (let stop = 0; stop < MOST_STOPS && !(await has(goal)); stop += 1) await press(key);
    expect(await has(goal)).toBe(true);
  };
  const take = async (text: string, line: RegExp): Promise<void> => {
    await press("/");
    await keyboard.type(text);
    const option = page.getByRole("option", { name: line }).first();
    await option.waitFor();
    for (let at = 0; at < MOST_STOPS && (await option.getAttribute("data-combobox-selected")) === null; at += 1) await press("ArrowDown");
    await press("Enter");
    // A letter typed in the bar would be a letter.
    await press("Tab");
  };
  return {
    lost,
    press,
    look: note,
    tabTo,
    take,
    visit: async ({ key, dialog, goal, by }) => {
      await keyboard.press(key);
      await goal.first().waitFor();
      await dialog.and(page.locator(":focus-within")).waitFor();
      await note(key);
      await tabTo(goal.first(), by);
      await keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await page.locator(":focus:not(body)").first().waitFor({ state: "attached" });
      await note(`leaving what ${key} opened`);
    },
  };
}

describe("the explorer by keyboard alone", () => {
  const { open } = explorerUnderTest();

  it("asks, walks, reads, expands, filters, narrows time, finds a path, folds, lists, counts, briefs, shares and undoes it all", async () => {
    const explorer = await open();
    const { page } = explorer;
    page.setDefaultTimeout(15_000);
    const reader = readerOf(explorer);
    const canvas = page.getByRole("application");
    const details = page.getByRole("complementary", { name: "Details" });
    const live = page.locator("[aria-live='polite']");
    await page.getByRole("button", { name: /^Bắc Giang/ }).waitFor();
    const start = page.url();

    await reader.take("who met whom", /^Who met whom, and for which place/);
    await page.getByRole("heading", { level: 1, name: /\d/ }).waitFor();
    await page.locator("canvas").first().waitFor();

    await reader.press("c", "ArrowDown");
    const first = await live.innerText();
    await reader.press("n");
    await live.getByText(/neighbour \d+ of \d+ of/).waitFor();
    expect(await live.innerText()).not.toBe(first);

    await reader.take("lang son", /^Lạng Sơn/);
    await details.getByRole("heading", { name: "Lạng Sơn" }).waitFor();
    await reader.press("d");
    await reader.tabTo(details.getByRole("button", { name: /^Copy with citation/ }).first());

    const before = await canvas.getAttribute("aria-label");
    await reader.press("c");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem").and(page.locator(":focus")).waitFor();
    await reader.look("Enter on the canvas");
    await page.keyboard.press("Escape");
    await canvas.and(page.locator(":focus")).waitFor();
    await reader.look("leaving the menu");
    await page.keyboard.press("o");
    const chooser = page.getByRole("dialog", { name: /^Expand Lạng Sơn/ });
    await chooser.and(page.locator(":focus-within")).waitFor();
    await reader.look("opening the choice");
    const bring = chooser.getByRole("button", { name: /^Bring \d+/ });
    await bring.waitFor();
    await reader.tabTo(bring);
    await page.keyboard.press("Enter");
    await chooser.waitFor({ state: "detached" });
    await page.waitForFunction((label) => document.querySelector("[role=application]")?.getAttribute("aria-label") !== label, before);
    await canvas.and(page.locator(":focus")).waitFor();

    await reader.press("Shift+F");
    await details.getByRole("heading", { name: "Filters" }).waitFor();
    await reader.press("d");
    await reader.tabTo(details.getByRole("checkbox", { name: "Official" }));
    await reader.press("Space");
    await page.getByRole("button", { name: "Show Official again" }).waitFor();
    await reader.press("Tab", "c");

    const timings = page.getByText(/\d+ dated, \d+ possibly, \d+ undated/).first();
    await timings.waitFor({ state: "detached" });
    await reader.tabTo(page.getByRole("slider", { name: "Start of the window" }));
    await reader.press("ArrowRight");
    await timings.waitFor();

    await reader.take("path lang son to guangxi", /^Path between Lạng Sơn and Guangxi/);
    await details.getByRole("list", { name: "Paths" }).waitFor();
    await reader.press("d");
    await reader.tabTo(details.getByRole("button", { name: "Show on canvas" }).first());
    await reader.press("Enter");
    await details.getByRole("button", { name: "Show all again" }).waitFor();

    for (const way of ["Events", "People"]) {
      await reader.press("m");
      await page.getByRole("radio", { name: way, exact: true, checked: true }).waitFor({ state: "attached" });
    }

    await reader.press("c");
    await page.keyboard.press("Escape");
    await reader.press("t");
    const rows = page.getByRole("grid", { name: "Entities" }).locator("tbody tr");
    await rows.nth(1).waitFor();
    await reader.tabTo(rows.first());
    await page.keyboard.press("ArrowDown");
    await rows.nth(1).and(page.locator(":focus")).waitFor();
    await reader.press("Space");
    await rows.nth(1).and(page.locator("[aria-selected='true']")).waitFor();

    const matrix = page.getByRole("dialog", { name: "Who works with whom" });
    await reader.visit({ key: "w", dialog: matrix, goal: matrix.getByRole("grid").locator("[tabindex='0']") });
    const brief = page.getByRole("dialog").filter({ has: page.getByRole("article") });
    await reader.visit({ key: "b", dialog: brief, goal: brief.getByRole("button", { name: "Print" }), by: "Shift+Tab" });
    const sharing = page.getByRole("dialog", { name: "Share and export" });
    await reader.visit({ key: "Shift+S", dialog: sharing, goal: sharing.getByRole("button", { name: "Copy link" }) });

    const welcome = page.getByRole("heading", { name: "Who met whom, where, and who says so" });
    for (let step = 0; step < MOST_STEPS && (await welcome.count()) === 0; step += 1) await page.keyboard.press("Control+z");
    await welcome.waitFor();
    await page.locator(":focus:not(body)").first().waitFor({ state: "attached" });
    await reader.look("undoing all");
    expect(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(true);
    await page.waitForFunction((url) => window.location.href === url, start);
    expect([...reader.lost]).toEqual([]);
  });

  it("moves what is selected by Alt and the arrow keys, says so, and takes a run of presses back at once", async () => {
    const explorer = await open();
    const { page } = explorer;
    const live = page.locator("[aria-live='polite']");
    await explorer.askQuestion(/^Bắc Giang’s partners/);
    await canvasAtRest(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("Alt+ArrowLeft");
    expect(new URL(page.url()).hash).not.toBe("");
    await page.keyboard.press("ArrowDown");
    await live.getByText(/relations? shown/).waitFor({ state: "attached" });
    const before = await canvasAtRest(page).then(() => linkedView(page));
    const [id = ""] = before.selection.entities;
    await page.keyboard.press("Alt+ArrowRight");
    await page.keyboard.press("Alt+ArrowRight");
    await live.getByText(/ moved to the right/).waitFor({ state: "attached" });
    await page.keyboard.press("Alt+ArrowDown");
    await live.getByText(/ moved down/).waitFor({ state: "attached" });
    await canvasAtRest(page);
    const moved = (await linkedView(page)).positions;
    const [from, to] = [before.positions[id], moved[id]];
    const [dx, dy] = [(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)];
    expect(dx).toBeGreaterThan(0);
    expect(Math.abs(dx - 2 * dy)).toBeLessThanOrEqual(2);
    expect({ ...moved, [id]: from }).toEqual(before.positions);
    await page.keyboard.press("Control+z");
    await live.getByText("Undone: Move 1 entity").waitFor({ state: "attached" });
    await canvasAtRest(page);
    expect((await linkedView(page)).positions).toEqual(before.positions);
    await page.keyboard.press("Shift+?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByText("Move what is selected (all four arrows)").waitFor();
  });

  it("has its letters heard where a box to tick has the focus, and goes by T into the table and back", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(/^Bắc Giang’s partners/);
    await page.getByRole("button", { name: "Filters", exact: true }).press("Enter");
    const country = page.getByRole("complementary", { name: "Details" }).getByRole("checkbox", { name: "Country or economy" });
    await country.press("t");
    await explorer.entityRows().first().and(page.locator(":focus")).waitFor();
    expect((await focusOf(page)).missing).toEqual([]);
    expect(await country.isChecked()).toBe(true);
    await page.keyboard.press("t");
    await page.getByRole("grid").waitFor({ state: "detached" });
    await country.and(page.locator(":focus")).waitFor();

    const bar = page.getByRole("textbox", { name: /^Search entities/ });
    await bar.press("t");
    expect(await bar.inputValue()).toBe("t");
    expect(await page.getByRole("grid").count()).toBe(0);
  });

  it("hears from the live region what each command and each filter did, and how much is drawn now", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(/^Bắc Giang’s partners/);
    await page.getByRole("application").focus();
    const live = page.locator("[aria-live='polite']");
    const drawn = /Drawn: \d+ entit(?:y|ies) and \d+ relations?/.source;
    const hears = async (text: string): Promise<void> => {
      await live.filter({ hasText: new RegExp(`^${text}\\s*$`) }).waitFor({ state: "attached" });
    };
    await page.keyboard.press("ArrowDown");
    const heard: readonly (readonly [string, string])[] = [
      ["p", "Done: Pin 1 entity"],
      ["p", "Done: Unpin 1 entity"],
      ["h", `Done: Hide 1 entity\\. ${drawn}`],
      ["Shift+H", `Done: Show what was hidden\\. ${drawn}`],
      ["ArrowDown", ".*, \\d+ relations? shown"],
      ["g", "\\d+ entities selected"],
      ["i", "\\d+ entit(?:y|ies) selected"],
      ["Control+a", "\\d+ entities selected"],
      ["Escape", "Nothing is selected"],
      ["ArrowDown", ".*, \\d+ relations? shown"],
      ["g", "\\d+ entities selected"],
      ["k", `Done: Keep only \\d+ entities\\. ${drawn}`],
      ["Escape", "Nothing is selected"],
      ["ArrowDown", ".*, \\d+ relations? shown"],
      ["Delete", `Done: Take 1 off\\. ${drawn}`],
      ["Control+z", "Undone: Take 1 off"],
    ];
    for (const [key, text] of heard) {
      await page.keyboard.press(key);
      await hears(text);
    }

    const country = page.getByRole("button", { name: "Hide Country or economy" });
    await country.press("Enter");
    await hears(`Done: Leave out: Country or economy\\. ${drawn}`);
    await page.getByRole("button", { name: "Show all", exact: true }).press("Enter");
    await hears(`Done: Clear filters\\. ${drawn}`);
  });
});
