// The panel's keys: Alt+T writes a touchpoint, Alt+H hides what presenter mode hides, Escape leaves the form, then the page, then the
// panel. What the keyboard comes to is brought into view whole.
import { useEffect, useRef } from "react";

export type PanelKeys = { onNew(): void; onPresenter(): void; onEscape(): void };

export function usePanelKeys(keys: PanelKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    // On the window and not captured: menus and dialogs take their own Escape before it arrives here.
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const isAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      // By place on the keyboard: with Alt held some layouts type another letter.
      if (isAlt && event.code === "KeyT") {
        event.preventDefault();
        latest.current.onNew();
      } else if (isAlt && event.code === "KeyH") {
        event.preventDefault();
        latest.current.onPresenter();
      } else if (event.key === "Escape") {
        latest.current.onEscape();
      }
    };
    // Browsers show of a tall text the line with the cursor alone, and of what a form opens with nothing at all.
    const show = ({ target }: FocusEvent) => {
      requestAnimationFrame(() => {
        if (target instanceof HTMLElement && target.matches(":focus-visible")) {
          target.scrollIntoView({ block: "nearest" });
        }
      });
    };
    window.addEventListener("keydown", listen);
    window.addEventListener("focusin", show);
    return () => {
      window.removeEventListener("keydown", listen);
      window.removeEventListener("focusin", show);
    };
  }, []);
}
