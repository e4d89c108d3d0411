import type { Browser, Page } from "playwright-core";

/** A page of a browser context of its own, at the size of a laptop. A first visitor has not forgone the tour. */
export async function openPage(browser: Browser, { isFirstVisit = false }: { readonly isFirstVisit?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", colorScheme: "light" });
  // tsx names inner functions by this call, which functions that run in the page would miss.
  await context.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  if (!isFirstVisit)
    await context.addInitScript(() => {
      if (window.location.protocol.startsWith("http")) window.localStorage.setItem("whomet-tour", "seen");
    });
  return context.newPage();
}
