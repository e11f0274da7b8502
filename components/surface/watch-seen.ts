// Whether a person can see the panel as it is: nothing of the page over it, nothing that fades, filters, turns or scales it. The
// browser says so across frames (IntersectionObserver v2, made against stolen clicks). Called by browser-platform.ts for a
// panel in a page; null where the browser cannot say (Firefox), which asks the page's content script instead.

/** Milliseconds between two looks of the browser: the least it takes. */
const DELAY = 100;
/** Milliseconds after a cover is gone: what is uncovered right under a click was not seen. */
const LONG_ENOUGH = 300;

type Options = IntersectionObserverInit & { trackVisibility: true; delay: number };

/** `now`: milliseconds of a clock that never goes back. The answer waits for the browser's first word. */
export function watchSeen(now: () => number): (() => Promise<boolean>) | null {
  if (!("trackVisibility" in IntersectionObserver.prototype)) return null;
  let isVisible = false;
  let isCovered = false;
  let uncoveredAt = Number.NEGATIVE_INFINITY;
  const known = Promise.withResolvers<void>();
  const options: Options = { trackVisibility: true, delay: DELAY, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      isVisible = Reflect.get(entry, "isVisible") === true;
      if (isVisible && isCovered) uncoveredAt = now();
      // A panel that is not open yet is covered by nobody.
      isCovered = entry.isIntersecting && !isVisible;
      if (entry.isIntersecting) known.resolve();
    }
  }, options);
  observer.observe(document.documentElement);
  return async () => {
    await known.promise;
    return isVisible && now() - uncoveredAt >= LONG_ENOUGH;
  };
}
