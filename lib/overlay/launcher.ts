// The slim tab at the page's right edge: how many partners are in this account, and the way into the panel.
// Quiet when there is nothing to say. Moved up and down by pointer or arrow keys; calls back, knows no messages.
import type { LauncherState } from "../messaging/page-messages.ts";
import { onDrag } from "./drag.ts";
import { make } from "./make.ts";
import { name } from "./texts.ts";

/** Thousandths of the window's height. */
const STEP = 20;

export type Launcher = {
  element: HTMLButtonElement;
  show(state: LauncherState): void;
  setOpen(open: boolean, panelWidth: number): void;
};

export function createLauncher(top: number, toggle: () => void, moved: (top: number) => void): Launcher {
  const count = make("b", {});
  const element = make("button", {}, make("i", {}), count);
  const place = (next: number): void => {
    top = Math.round(Math.min(940, Math.max(10, next)));
    element.style.top = `${top / 10}%`;
  };
  place(top);
  onDrag(
    element,
    (event) => place((event.clientY / innerHeight) * 1000 - 30),
    () => moved(top),
    toggle,
  );
  element.onkeydown = (event) => {
    const step = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    place(top + step);
    moved(top);
  };
  let state: LauncherState = { partners: 0, waiting: 0, label: name };
  let open = false;
  const draw = (): void => {
    const { partners, waiting, label } = state;
    element.title = element.ariaLabel = label;
    element.ariaExpanded = `${open}`;
    // An arrow when it closes, a dot when only something of the person's waits.
    const text = `${open ? "›" : partners > 99 ? "99+" : partners || (waiting ? "•" : "")}`;
    // Written only when it differs: each writing is a frame that the page must draw.
    if (count.textContent !== text) count.textContent = text;
    element.className = `launcher ${open ? "open" : text ? "" : "quiet"}`;
  };
  return {
    element,
    show(next) {
      state = next;
      draw();
    },
    setOpen(next, panelWidth) {
      open = next;
      element.style.right = open ? `min(${panelWidth}px, 100vw - 30px)` : "";
      draw();
    },
  };
}
