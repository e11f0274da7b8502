// A person without a mouse in the panel of a page: every act is keys, one after the other, and after each the keyboard is
// somewhere and can be seen to be. Called by the end-to-end story of a deal. Nothing here clicks or focuses.
import type { Frame, Page } from "playwright-core";
import { until } from "./until.ts";

export type Hands = { page: Page; panel: Frame };
type At = { name: string; isLost: boolean; isSeen: boolean; html: string };

/** More than the panel ever holds at once. */
const FURTHEST = 250;

/** Where the keyboard is in the panel. */
export const at = ({ panel }: Hands): Promise<At> =>
  panel.evaluate((): At => {
    const element = document.activeElement;
    const isLost = !document.hasFocus() || element === null || element === document.body;
    if (isLost) return { name: "", isLost, isSeen: false, html: element?.tagName ?? "nothing" };
    const texts = (ids: string | null) =>
      (ids ?? "").split(/\s+/).flatMap((id) => document.getElementById(id)?.textContent ?? []);
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.textContent ?? "")
        : [];
    const named = texts(element.getAttribute("aria-labelledby"));
    const own = element.getAttribute("aria-label");
    const name =
      named.length > 0 ? named.join(" ") : (own ?? (labels.join(" ") || element.textContent || ""));
    // A ring may stand on what holds a hidden box, or a mark on the option the keyboard is at.
    const around = [element, element.parentElement, element.parentElement?.parentElement ?? null];
    const isSeen = around.some(
      (each) =>
        each !== null &&
        (each.matches("[data-focused]") ||
          ["", "::before", "::after"].some((part) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(each, part || null);
            return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
          })),
    );
    return { name: name.replace(/\s+/g, " ").trim(), isLost, isSeen, html: element.outerHTML.slice(0, 200) };
  });

/** Presses, and waits until the keyboard is somewhere that a person can see. */
export async function press(hands: Hands, keys: string): Promise<At> {
  await hands.page.keyboard.press(keys);
  let last: At | null = null;
  return await until(
    `the keyboard after ${keys}`,
    async () => {
      last = await at(hands);
      return last.isLost || !last.isSeen ? null : last;
    },
    { timeout: 5_000, every: 20 },
  ).catch(() => {
    throw new Error(
      `After ${keys} the keyboard is ${last?.isLost ? "lost" : "not to be seen"}: ${last?.html}`,
    );
  });
}

/** Goes on by Tab until it stands at what bears that name. */
export async function tabTo(hands: Hands, name: string | RegExp): Promise<void> {
  const isThere = (found: At) => (typeof name === "string" ? found.name === name : name.test(found.name));
  const passed: string[] = [];
  for (let step = 0; step < FURTHEST; step++) {
    const found = await press(hands, "Tab");
    if (isThere(found)) return;
    passed.push(found.name.slice(0, 30));
  }
  throw new Error(`No Tab leads to ${name}: ${passed.slice(0, 80).join(" · ")}`);
}

export async function pressAt(hands: Hands, name: string | RegExp): Promise<void> {
  await tabTo(hands, name);
  await press(hands, "Enter");
}

/** Types over what the field holds. */
export async function typeInto(hands: Hands, label: string | RegExp, text: string): Promise<void> {
  await tabTo(hands, label);
  await press(hands, "Control+a");
  await hands.page.keyboard.type(text);
}

/** Opens a choice and takes the option of that name. */
export async function choose(hands: Hands, label: RegExp, option: string): Promise<void> {
  await tabTo(hands, label);
  await press(hands, "Enter");
  for (let step = 0; step < 20; step++) {
    if ((await at(hands)).name === option) {
      await press(hands, "Enter");
      return;
    }
    await press(hands, "ArrowDown");
  }
  throw new Error(`No arrow leads to ${option}`);
}
