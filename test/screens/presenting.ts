// Somebody looks over the shoulder, whatever is in view: presenter mode is switched on, and nothing that a screen's data
// keep from customers is left in the document, attributes and widths included. Called by the check of every screen.
import { page } from "./page-in-hand.ts";
import type { Screen } from "./screen.ts";
import { type Secret, secretsOf } from "./secrets.ts";

export async function present(): Promise<void> {
  await page.evaluate(async () => {
    const fake = window.tandemFake;
    const session = fake.get("session");
    if (session) fake.set("session", { ...session, presenter: true });
    // Drawn, and what follows from it.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

/** What of `secrets` the document says where it is drawn or read aloud, and bars whose pieces are of unlike widths. */
const leaksOf = (secrets: readonly Secret[]) =>
  page.evaluate((known) => {
    const said: string[] = [document.title];
    const bars: string[] = [];
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT, (node) => {
      const isAway = node instanceof HTMLElement && (node.hidden || /^(SCRIPT|STYLE)$/.test(node.tagName));
      return isAway ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) if (!/^(class|style|id|d)$/.test(name)) said.push(value);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) said.push(node.value);
      const own = [...node.childNodes].flatMap((child) => (child instanceof Text ? [child.data] : []));
      if (own.length > 0) said.push(own.join(""));
      const widths = [...node.children].flatMap((child) =>
        child instanceof HTMLElement && child.style.flexGrow !== "" ? [child.style.flexGrow] : [],
      );
      if (new Set(widths).size > 1) bars.push(`widths ${widths.join(" : ")}`);
    }
    const all = said.map((text) => text.replace(/\s+/g, " ")).join("\n");
    const told = known.flatMap(({ text, what }) => {
      const begins = text.replace(/\s+/g, " ").trim().slice(0, 60);
      if (!all.includes(begins)) return [];
      // Of a number the whole: 5% is not in 25%.
      const escaped = begins.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const found = new RegExp(`.*(?<![\\d.,])${escaped}(?!\\d).*`).exec(all);
      return found ? [`${what}: “${begins}” in “${found[0].slice(0, 120)}”`] : [];
    });
    return [...bars, ...told];
  }, secrets);

/** One line per secret of `screen` that the page in hand still says. */
export const leaksFrom = (screen: Screen): Promise<string[]> => leaksOf(secretsOf(screen));
