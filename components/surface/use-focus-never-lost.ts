// Where the keyboard goes on when what it was at is gone, whatever closed it: the nearest part that still stands, or stands
// elsewhere now, if it takes the keyboard itself (tabindex -1), else the first thing in it that does. Called once by the panel and
// once by the options, for all that has no better place of its own.
import { type RefObject, useEffect } from "react";

const takes = 'a[href], button, input, textarea, select, summary, [tabindex]:not([tabindex="-1"])';
/** Longer than a dialog takes to give the keyboard back to its opener. */
const SETTLED = 60;

const isGone = (element: Element) => !element.isConnected || element.matches(":disabled");
const canTake = (element: HTMLElement) =>
  !element.matches(":disabled") &&
  element.getAttribute("aria-hidden") !== "true" &&
  element.checkVisibility();

/** Itself, or the same place drawn anew: a deal that was approved stands in another part of the view. */
function standing(part: Element, root: Element): HTMLElement | null {
  if (!(part instanceof HTMLElement)) return null;
  if (part.isConnected) return part;
  const { place } = part.dataset;
  return place === undefined ? null : root.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
}

const firstTaking = (place: HTMLElement): HTMLElement | undefined =>
  place.getAttribute("tabindex") === "-1"
    ? place
    : [...place.querySelectorAll<HTMLElement>(takes)].find(canTake);

/** The element and what it stands in, up to `root`. */
function wayUp(element: Element, root: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) way.push(at);
  return way;
}

export function useFocusNeverLost(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    let way: Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) way = wayUp(target, page);
    };
    const goOn = () => {
      const [last, ...around] = way;
      // A person who pressed beside everything lost nothing.
      if (!last || !isGone(last) || document.activeElement !== document.body) return;
      way = [];
      for (const part of around) {
        const place = standing(part, page);
        const next = place && firstTaking(place);
        if (next) return next.focus();
      }
      page.focus();
    };
    // Dialogs stand outside of it.
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(goOn, SETTLED);
    });
    page.addEventListener("focusin", remember);
    const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] };
    observer.observe(document.body, watched);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      page.removeEventListener("focusin", remember);
    };
  }, [root]);
}
