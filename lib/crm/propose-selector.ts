// How to find an element of a page again, on the next record and after the CRM's next release: by what its makers named
// it, then by the label before it, then by where it stands. Never by class names: those are made by machines. Runs in the
// picker, on hostile pages; every proposal has been tried and finds that element.
import { clean, textOf } from "./page-text.ts";
import type { Proposal } from "./proposal.ts";

const MOST = 4;
/** How far up a name is looked for. */
const HIGHEST = 4;
const PASSING = /^data-(?:v-|react|state|tandem|focus|hover|index|key$|rbd|radix|value$|selected|active)/;

/** What the page names its record by: the parts of its title, and its headings. */
function pageNames(): string[] {
  const parts = document.title.split(/\s+[|·–—-]\s+/);
  const shown = [...document.querySelectorAll("h1, h2")].slice(0, 300).map((each) => clean(textOf(each)));
  return [...parts, ...shown].map((text) => text.trim().toLowerCase()).filter((text) => text.length > 3);
}

/** What an element shows now, and what its page is about: names of customers, which find one record alone. Gathered once. */
type Now = { shown: string; names: readonly string[] };

/** A word of its makers: no digits (a counter, a hash), not what it shows now. */
function isName(value: string, { shown, names }: Now): boolean {
  if (!/^[A-Za-z][A-Za-z_.:\- ]{0,59}$/.test(value)) return false;
  // Written by a machine: "bdVaJaKq".
  if ((value.match(/[a-z][A-Z]/g) ?? []).length > 3) return false;
  const now = shown.toLowerCase();
  const name = value.toLowerCase();
  if (names.some((text) => name === text || (text.includes(" ") && name.includes(text)))) return false;
  return now === "" || (!name.includes(now) && !now.includes(name));
}

/** Selectors by this element's own attributes, best first. */
function byName(element: Element, now: Now): string[] {
  const named = (name: string): string[] => {
    const value = element.getAttribute(name) ?? "";
    return isName(value, now) ? [name === "id" ? `#${CSS.escape(value)}` : `[${name}="${value}"]`] : [];
  };
  const data = element
    .getAttributeNames()
    .filter((name) => /^data-[a-z-]{1,60}$/.test(name) && !PASSING.test(name))
    .slice(0, 20);
  return [...data, "name", "itemprop", "id", "aria-label"].flatMap(named);
}

/** `div > span:nth-of-type(2)`, from below `top` to the element. */
function wayDown(top: Node, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) {
    const name = CSS.escape(at.localName);
    const alike = [...(at.parentNode?.children ?? [])].filter((each) => each.localName === at?.localName);
    steps.unshift(alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(at) + 1})` : name);
  }
  return steps.join(" > ");
}

function byLabel(
  element: Element,
  root: ParentNode,
  names: readonly string[],
): Omit<Proposal, "read" | "deep"> | null {
  const shown = clean(textOf(element));
  let node: Element | null = element;
  // Only what holds this value and no more has a label of its own.
  for (
    let up = 0;
    node && node !== document.body && clean(textOf(node)) === shown && up < HIGHEST;
    up += 1, node = node.parentElement
  ) {
    const label = node.previousElementSibling;
    const text = label ? clean(textOf(label)) : "";
    if (!label || !/^[^\d]{2,40}$/.test(text) || names.includes(text.toLowerCase())) continue;
    const selector = CSS.escape(label.localName);
    const alike = [...root.querySelectorAll(selector)].slice(0, 500);
    if (alike.find((each) => clean(textOf(each)) === text) !== label) return null;
    if (node === element) return { selector, labels: [text] };
    const inner = CSS.escape(element.localName);
    return node.querySelector(inner) === element ? { selector, labels: [text], inner } : null;
  }
  return null;
}

function waysTo(element: Element, root: ParentNode, now: Now): Omit<Proposal, "read" | "deep">[] {
  const finds = (selector: string): boolean => root.querySelector(selector) === element;
  const found: Omit<Proposal, "read" | "deep">[] = [];
  const offer = (selectors: string[]): void => {
    const selector = selectors.find(finds);
    if (selector) found.push({ selector });
  };
  offer(byName(element, now).flatMap((name) => [name, `${CSS.escape(element.localName)}${name}`]));
  const label = byLabel(element, root, now.names);
  if (label) found.push(label);
  let above = element.parentElement;
  for (let up = 0; above && up < HIGHEST; up += 1, above = above.parentElement) {
    const top = above;
    offer(
      byName(top, now).flatMap((name) => [
        `${name} ${CSS.escape(element.localName)}`,
        `${name} > ${wayDown(top, element)}`,
      ]),
    );
  }
  const heading = /^h[1-3]$/.test(element.localName) ? [element.localName] : [];
  offer([...heading, wayDown(root, element)]);
  return found;
}

/** Best first; none: nothing finds it again. */
export function proposeFor(element: Element, wantsLink: boolean): Proposal[] {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const link = wantsLink ? element.closest("a[href]") : null;
  const target = link ?? element;
  const hasValue = target.matches("input,select,textarea");
  const read = link ? "href" : hasValue ? "value" : "text";
  const shown = clean(hasValue ? `${Reflect.get(target, "value")}` : textOf(target));
  return waysTo(target, root, { shown, names: pageNames() })
    .filter(({ selector }) => selector.length <= 500)
    .slice(0, MOST)
    .map((way) => ({ ...way, read, ...(root instanceof ShadowRoot ? { deep: true } : {}) }));
}

/** What a person picks by its value, as the reader would give it. */
export function valueAt(element: Element, { read }: Proposal): string {
  const target = read === "href" ? element.closest("a[href]") : element;
  if (!target) return "";
  return clean(read === "text" ? textOf(target) : `${Reflect.get(target, String(read)) ?? ""}`);
}
