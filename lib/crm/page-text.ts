// Text of a page, bounded and made harmless: one line, no control or direction characters, 300 characters.
// Called by `read-page.ts`; runs on hostile pages.
import { shadowOf } from "./shadow.ts";

/** Nodes looked at and characters taken before giving up. */
const MOST_NODES = 500;
const MOST_TEXT = 2000;

/** Blanks, control characters and what turns text around. A class by property would cost more than all else here. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const HARMFUL = /[\s\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+/g;

/** What a person sees as this element's text: through shadow roots and slots, without scripts and styles. */
export function textOf(element: Element): string {
  let text = "";
  let left = MOST_NODES;
  const visit = (node: Node): void => {
    if (left-- < 0 || text.length > MOST_TEXT) return;
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !node.matches("script,style,template")) {
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      for (const child of slotted[0] ? slotted : (shadowOf(node) ?? node).childNodes) visit(child);
    }
  };
  visit(element);
  return text;
}

export function clean(text: string): string {
  return text
    .slice(0, MOST_TEXT)
    .replace(HARMFUL, " ")
    .trim()
    .slice(0, 300)
    .replace(/[\ud800-\udbff]$/, "");
}
