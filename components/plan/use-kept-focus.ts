// Where the keyboard goes on when what it was at is gone: a form that closed, a row that was removed, an answer that was
// given. Called by the plan's view; openers bear `data-opens`, fields and rows `data-place`.
import { type RefObject, useEffect, useRef } from "react";

export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const at = useRef<{ element: Element; place: string } | null>(null);
  useEffect(() => {
    const plan = root.current;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const place = target.closest<HTMLElement>("[data-place]")?.dataset.place ?? "";
      at.current = { element: target, place };
    };
    plan?.addEventListener("focusin", remember);
    return () => plan?.removeEventListener("focusin", remember);
  }, [root]);
  useEffect(() => {
    const gone = at.current;
    if (!gone || gone.element.isConnected || document.activeElement !== document.body) return;
    const name = CSS.escape(gone.place);
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    const next =
      find(`[data-opens="${name}"]`) ??
      find(`[data-place="${name}"] button`) ??
      find(`[data-place="${name}"]`) ??
      root.current;
    at.current = null;
    if (next && next.tabIndex < 0) next.tabIndex = -1;
    next?.focus();
  });
}
