// Where the keyboard goes on when what it was at is gone: a form that closed, a row that was removed, an answer that was
// given. Called by the plan's view and by the co-sell screens; openers bear `data-opens`, fields, rows and lists `data-place`. Where
// a row is gone, too, it goes on in the list around it.
import { type RefObject, useEffect, useRef } from "react";

export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const at = useRef<{ element: Element; places: string[] } | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      at.current = null;
      if (!(target instanceof Element) || !root.current?.contains(target)) return;
      const places: string[] = [];
      for (let up = target.closest<HTMLElement>("[data-place]"); up; ) {
        places.push(up.dataset.place ?? "");
        up = up.parentElement?.closest<HTMLElement>("[data-place]") ?? null;
      }
      at.current = { element: target, places };
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [root]);
  useEffect(() => {
    const nextIn = (name: string) => {
      const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector) ?? null;
      return (
        find(`[data-opens="${name}"]`) ??
        find(`[data-place="${name}"] button:not(:disabled)`) ??
        find(`[data-place="${name}"] :is(input, textarea)`) ??
        find(`[data-place="${name}"]`)
      );
    };
    const goOn = () => {
      const gone = at.current;
      if (!gone || gone.element.isConnected || document.activeElement !== document.body) return;
      at.current = null;
      const beside = gone.places.reduce<HTMLElement | null>(
        (found, place) => found ?? nextIn(CSS.escape(place)),
        null,
      );
      const next = beside ?? root.current;
      if (next && next.tabIndex < 0) next.tabIndex = -1;
      next?.focus();
    };
    // Whatever drew it away: a part of the screen draws itself without those around it.
    const observer = new MutationObserver(goOn);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);
}
