// Runs axe in a page or in a frame of it, the panel's included, and gives what it found in words.
// Called by end-to-end tests. The source goes in by the browser's protocol, so the page's policy does not stop it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import type { Panel } from "./panel-ui.ts";

const require = createRequire(import.meta.url);
// axe-core is what @axe-core/playwright wraps; the wrapper itself cannot enter an extension's frame.
const source = readFileSync(
  createRequire(require.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

const results = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

/** One line per violation: rule, what is wrong, first element. Empty when there is none. */
export async function accessibilityFaults(panel: Panel): Promise<string[]> {
  await panel.evaluate(source);
  const found = await panel.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
  );
  return results.parse(found).violations.flatMap(({ id, help, nodes }) => {
    const [first] = nodes.filter(({ html }) => !isPartOfOneField(id, html));
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
