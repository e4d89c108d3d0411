import axe from "axe-core";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
}

/** All rules, or only those that look at colours. */
type Rules = "all" | "colours";

/** Waits until nothing moves, and nothing begins to: half-transparent text of a transition is no finding. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = (): Animation[] => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.allSettled(passing().map(({ finished }) => finished));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    } while (passing().length > 0);
  });
}

/** Serious and critical findings of axe, each with its element and what is wrong. */
export async function axeFindings(page: Page, rules: Rules): Promise<readonly string[]> {
  await atRest(page);
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> } };
    const options = only === "colours" ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {};
    // Of what axe could load beforehand only media are looked at; the style sheets are for a rule that is off.
    return (await axe.run(document, { ...options, resultTypes: ["violations"], preload: { assets: ["media"] } })).violations;
  }, rules);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 240)} (${any.map(({ message }) => message).join("; ")})`),
    );
}
