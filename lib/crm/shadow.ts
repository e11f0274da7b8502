// Finds elements inside shadow roots, closed ones too where the browser lets an extension look.
// Called by the reader on pages built of web components; bounded, because such pages are large.

/** Custom elements looked at before giving up. */
const MOST_ELEMENTS = 20_000;

type Opener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** The roots below an element, found once per reading: to find them is to look at every element. */
const known = new Map<Element, ParentNode[]>();
export const forgetRoots = (): void => known.clear();

/** Null: no shadow root, or none that may be seen. */
export function shadowOf(element: Element): ShadowRoot | null {
  // Only custom elements have one in the CRMs we read; asking each <div> would cost.
  if (!element.localName.includes("-")) return null;
  const firefox: ShadowRoot | undefined = Reflect.get(element, "openOrClosedShadowRoot");
  const opener: Opener | undefined = Reflect.get(globalThis, "chrome");
  return firefox ?? opener?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}

function rootsBelow(within: Element): ParentNode[] {
  const roots: ParentNode[] = [within];
  let left = MOST_ELEMENTS;
  const add = (element: Element): void => {
    const custom = element.localName.includes("-") && left-- > 0;
    const shadow = custom && shadowOf(element);
    if (shadow) roots.push(shadow);
  };
  add(within);
  // Grows while it is walked.
  for (const root of roots) for (const element of root.querySelectorAll("*")) add(element);
  known.set(within, roots);
  return roots;
}

/** Matches in every shadow root below `within`, outer ones first. A selector never reaches across a root. */
export const findDeep = (within: Element, selector: string): Element[] =>
  (known.get(within) ?? rootsBelow(within)).flatMap((root) => [...root.querySelectorAll(selector)]);
