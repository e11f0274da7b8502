// Brings the keyboard to the place that closes what waits, as soon as it stands there: views are fetched when they are opened.
// An element that takes the focus itself gets it, else its first control. Called by pages that something leads into.
import { type RefObject, useEffect } from "react";

/** How long a view may take to come; after that the reader has gone on. */
const PATIENCE = 5_000;
const controls = "button:not([disabled]), a[href], textarea, input";

/** To the middle of the view it is in. The frame around that view, which hides what flows over, never moves. */
export function bringIntoView(there: Element): void {
  let view = there.parentElement;
  while (view && !/auto|scroll/.test(getComputedStyle(view).overflowY)) view = view.parentElement;
  if (!view) {
    there.scrollIntoView({ block: "center" });
    return;
  }
  const [at, around] = [there.getBoundingClientRect(), view.getBoundingClientRect()];
  view.scrollTop += at.top - around.top - (around.height - at.height) / 2;
}

/** Whether it was there. */
export function focusPlace(root: ParentNode, name: string): boolean {
  const there = root.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`);
  const control = there?.hasAttribute("tabindex") ? there : there?.querySelector<HTMLElement>(controls);
  if (!there || !control) return false;
  control.focus({ preventScroll: true });
  bringIntoView(there);
  return true;
}

/** `name` null: nothing is wanted. `onShown` is called once it is there, or will not come. */
export function usePlace(
  root: RefObject<HTMLElement | null>,
  name: string | null,
  onShown: () => void,
): void {
  useEffect(() => {
    const page = root.current;
    if (name === null || !page) return;
    if (focusPlace(page, name)) return onShown();
    const watcher = new MutationObserver(() => {
      if (focusPlace(page, name)) onShown();
    });
    watcher.observe(page, { childList: true, subtree: true });
    const patience = setTimeout(onShown, PATIENCE);
    return () => {
      watcher.disconnect();
      clearTimeout(patience);
    };
  }, [root, name, onShown]);
}
