import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const COPIES = 30;

interface Fact {
  readonly id: string;
  readonly source: { readonly id: string };
}

interface FactsReply {
  data: { document: { statedRelations: { edges: { node: Fact }[] } } };
}

/** Lets the server answer as if each fact of a document were stated of many more people. */
async function multiplyFacts(page: Page): Promise<void> {
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("query DocumentFacts") !== true) return route.fallback();
    const response = await route.fetch();
    const reply = (await response.json()) as FactsReply;
    const { statedRelations } = reply.data.document;
    const copies = Array.from({ length: COPIES }, (_, at) =>
      statedRelations.edges.map(({ node }, row) => ({
        node: { ...node, id: `${node.id}-${at}`, source: { ...node.source, id: `official:copy-${row}-${at}` } },
      })),
    );
    statedRelations.edges.push(...copies.flat());
    return route.fulfill({ response, json: reply });
  });
}

describe("a picture of more than 200 entities", () => {
  const { open } = explorerUnderTest();

  it("is asked about before it is drawn, and says what is left out", async () => {
    const explorer = await open();
    const { page } = explorer;
    await multiplyFacts(page);
    await page.getByRole("button", { name: /^Open the list of sources/ }).click();
    const document = page.getByRole("button", { name: /^Show the facts of / }).first();
    await document.click();
    const dialog = page.getByRole("dialog", { name: "A large picture" });
    await dialog.getByText(/^That is \d+ entities\./).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("heading", { level: 1, name: /facts about/ }).count()).toBe(0);

    await document.click();
    const first = dialog.getByRole("button", { name: "Draw the first 200" });
    await first.waitFor();
    expect(await first.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /only the first 200 of \d+ entities are drawn, \d+ left out/ }).waitFor();
    await dialog.waitFor({ state: "detached" });
  });
});
