// Finds elements inside shadow roots, closed ones too where the browser lets an extension look.
// Called by the reader on pages built of web components; bounded, because such pages are large.

/** Custom elements looked at before giving up. */
const MOST_ELEMENTS = 20_000;

type Opener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Null: no shadow root, or none that may be seen. */
export function shadowOf(element: Element): ShadowRoot | null {
  // Only custom elements have one in the CRMs we read; asking each <div> would cost.
  if (!element.localName.includes("-")) return null;
  const firefox: ShadowRoot | undefined = Reflect.get(element, "openOrClosedShadowRoot");
  const opener: Opener | undefined = Reflect.get(globalThis, "chrome");
  return firefox ?? opener?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}

/** Matches in every shadow root below `within`, outer ones first. A selector never reaches across a root. */
export function findDeep(within: Element, selector: string): Element[] {
  const found: Element[] = [];
  const roots: ParentNode[] = [within];
  const own = shadowOf(within);
  if (own) roots.push(own);
  let left = MOST_ELEMENTS;
  for (const root of roots) {
    found.push(...root.querySelectorAll(selector));
    for (const element of root.querySelectorAll("*")) {
      if (!element.localName.includes("-")) continue;
      if (left-- < 0) return found;
      const shadow = shadowOf(element);
      if (shadow) roots.push(shadow);
    }
  }
  return found;
}
