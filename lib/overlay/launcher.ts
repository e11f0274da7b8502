// The slim tab at the page's right edge: how many partners are in this account, and the way into the panel.
// Quiet when there is nothing to say. Moved up and down by pointer or arrow keys; calls back, knows no messages.
import type { LauncherState } from "../messaging/page-messages.ts";
import { onDrag } from "./drag.ts";

/** Thousandths of the window's height. */
const STEP = 20;
const clamp = (top: number): number => Math.round(Math.min(940, Math.max(10, top)));

export type Launcher = {
  element: HTMLButtonElement;
  show(state: LauncherState): void;
  setOpen(open: boolean, panelWidth: number): void;
};

function label({ partners, waiting, signedIn }: LauncherState): string {
  if (!signedIn) return "Tandem: sign in";
  const rest = waiting > 0 ? `, ${waiting} waiting` : "";
  if (partners === 0) return `Tandem${rest}`;
  return `Tandem: ${partners} ${partners === 1 ? "partner" : "partners"} in this account${rest}`;
}

export function createLauncher(
  signal: AbortSignal,
  top: number,
  toggle: () => void,
  moved: (top: number) => void,
): Launcher {
  const element = document.createElement("button");
  const count = document.createElement("b");
  element.className = "launcher quiet";
  element.append(document.createElement("i"), count);
  const place = (next: number): void => {
    top = clamp(next);
    element.style.top = `${top / 10}%`;
  };
  place(top);
  onDrag(
    element,
    signal,
    (event) => place(((event.clientY - element.offsetHeight / 2) / innerHeight) * 1000),
    () => moved(top),
  );
  element.addEventListener("click", (event) => event.isTrusted && toggle(), { signal });
  element.addEventListener(
    "keydown",
    (event) => {
      const step = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      place(top + step);
      moved(top);
    },
    { signal },
  );
  return {
    element,
    show(state) {
      element.ariaLabel = label(state);
      element.title = label(state);
      count.textContent = state.partners > 99 ? "99+" : state.partners > 0 ? `${state.partners}` : "";
      element.classList.toggle("quiet", state.partners === 0 && state.waiting === 0);
      element.classList.toggle("waiting", state.waiting > 0);
    },
    setOpen(open, panelWidth) {
      element.ariaExpanded = String(open);
      element.classList.toggle("open", open);
      element.style.right = open ? `${panelWidth}px` : "";
    },
  };
}
