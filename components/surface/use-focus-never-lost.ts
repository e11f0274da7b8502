// Where the keyboard goes on when what it was at is gone, whatever closed it: the first thing that takes it in the nearest part
// that still stands. Called by the panel, once, for all that has no better place of its own.
import { type RefObject, useEffect } from "react";

const takes = 'a[href], button, input, textarea, select, summary, [tabindex]:not([tabindex="-1"])';
/** Longer than a dialog takes to give the keyboard back to its opener. */
const SETTLED = 60;

const isGone = (element: Element) => !element.isConnected || element.matches(":disabled");
const canTake = (element: HTMLElement) =>
  !element.matches(":disabled") &&
  element.getAttribute("aria-hidden") !== "true" &&
  element.checkVisibility();

/** The element and what it stands in, up to `root`. */
function wayUp(element: Element, root: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) way.push(at);
  return way;
}

export function useFocusNeverLost(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = root.current;
    if (!panel) return;
    let way: Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) way = wayUp(target, panel);
    };
    const goOn = () => {
      const [last, ...around] = way;
      // A person who pressed beside everything lost nothing.
      if (!last || !isGone(last) || document.activeElement !== document.body) return;
      way = [];
      for (const place of [...around.filter((each) => each.isConnected), panel]) {
        const next = [...place.querySelectorAll<HTMLElement>(takes)].find(canTake);
        if (next) return next.focus();
      }
      panel.focus();
    };
    // Dialogs stand outside of the panel's own part of the page.
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(goOn, SETTLED);
    });
    panel.addEventListener("focusin", remember);
    const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] };
    observer.observe(document.body, watched);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      panel.removeEventListener("focusin", remember);
    };
  }, [root]);
}
