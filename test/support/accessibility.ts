// Runs axe in a page or in a frame of it, the panel's included, and gives what it found in words.
// Called by browser and end-to-end tests. The source goes in by the browser's protocol, so the page's policy does not stop it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";
import { z } from "zod";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG_AND_BEST = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const axeResults = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

export async function loadAxe(page: Page | Frame): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source);
}

/**
 * One line per violation: rule, what is wrong, first element. Empty when there is none. `rules`: these alone; `without`: not
 * these.
 */
export async function accessibilityFaults(
  page: Page | Frame,
  { rules = WCAG_AND_BEST, without = [] }: { rules?: readonly string[]; without?: readonly string[] } = {},
): Promise<string[]> {
  await loadAxe(page);
  const options = JSON.stringify({
    runOnly: rules,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // Only what is wrong is wanted: describing every element that is right takes most of the time.
    resultTypes: ["violations"],
    selectors: false,
  });
  return faultsIn(axeResults.parse(await page.evaluate(`axe.run(document, ${options})`)));
}

export function faultsIn({ violations }: z.infer<typeof axeResults>): string[] {
  return violations.flatMap(({ id, help, nodes }) => {
    const [first] = nodes.filter(({ html }) => !isPartOfOneField(id, html) && !isUnseenDismiss(id, html));
    return first ? [`${id}: ${help}: ${first.html.slice(0, 200)}`] : [];
  });
}

/**
 * Year, month, day and hour of a date are targets inside one field of full height, where a press beside them
 * goes to the nearest: the size that counts is the field's.
 */
function isPartOfOneField(rule: string, html: string): boolean {
  return rule === "target-size" && html.includes('role="spinbutton"');
}

/** React Aria puts its unseen "Dismiss" buttons beside the dialog they close, outside every landmark. */
function isUnseenDismiss(rule: string, html: string): boolean {
  return rule === "region" && html.startsWith('<div style="display: contents;">');
}
