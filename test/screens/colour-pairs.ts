// Whether words can be told from their ground: axe is asked once, in each theme, of every pair of colours that is in view on
// any screen. To ask it again of the same colours on each was a third of the time that all screens took. Called by
// check-screens.ts.
import { z } from "zod";
import { axeResults, faultsIn, loadAxe } from "#test/support/accessibility.ts";
import { page } from "./page-in-hand.ts";

export type Theme = "light" | "dark";

/** What axe has found right, in this worker. */
const known: Record<Theme, Set<string>> = { light: new Set(), dark: new Set() };

/**
 * Of every element with words of its own, and of every field: its colour, size and weight, and all that lies under it. One
 * element of each pair that is not known is marked with its place in what is returned.
 */
const markUnknown = (theme: Theme) =>
  page.evaluate(
    (pairs) => {
      const asked = new Set(pairs);
      const grounds = new Map<Element, string>();
      const groundOf = (element: Element): string => {
        const before = grounds.get(element);
        if (before !== undefined) return before;
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = [backgroundColor, backgroundImage, opacity].join(" ");
        // Nothing shows through a whole colour.
        const isWhole = /^rgb\(/.test(backgroundColor) && opacity === "1";
        const parent = isWhole ? null : element.parentElement;
        const ground = parent ? `${own} | ${groundOf(parent)}` : own;
        grounds.set(element, ground);
        return ground;
      };
      const hasWords = (element: Element) =>
        element.matches("input, textarea, select") ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
      const unknown: string[] = [];
      for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
        if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        const pair = [color, fontSize, fontWeight, textShadow, groundOf(element)].join(" | ");
        if (asked.has(pair)) continue;
        asked.add(pair);
        element.dataset.pair = `${unknown.push(pair) - 1}`;
      }
      return unknown;
    },
    [...known[theme]],
  );

const script = `axe.run({ include: ["[data-pair]"] }, {
  runOnly: ["color-contrast"], resultTypes: ["violations", "passes"], selectors: false, elementRef: true
}).then(({ violations, passes }) => {
  // What stands inside of a marked element is looked at with it.
  const right = passes.flatMap(({ nodes }) => nodes.map(({ element }) => element.dataset.pair)).filter(Boolean).map(Number);
  for (const each of document.querySelectorAll("[data-pair]")) delete each.dataset.pair;
  return {
    violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => ({ html })) })),
    right,
  };
})`;
const answer = axeResults.extend({ right: z.array(z.number()) });

/** One line per fault, as of `accessibilityFaults`. What axe leaves out (what is disabled, say) is asked again elsewhere. */
export async function contrastFaults(theme: Theme): Promise<string[]> {
  const unknown = await markUnknown(theme);
  if (unknown.length === 0) return [];
  await loadAxe(page);
  const found = answer.parse(await page.evaluate(script));
  for (const at of found.right) {
    const pair = unknown[at];
    if (pair !== undefined) known[theme].add(pair);
  }
  return faultsIn(found);
}
