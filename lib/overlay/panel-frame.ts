// The panel in the page: a frame of the extension's own page at the right edge, its width set by the left edge
// (pointer or arrow keys). Loaded when it is about to be needed, unloaded when closed. Knows no messages.
import { onDrag } from "./drag.ts";

export const NARROWEST = 320;
export const WIDEST = 640;
const STEP = 20;

export type PanelFrame = {
  element: HTMLElement;
  width(): number;
  /** Loads the page without showing it: the person is about to open it. */
  prepare(): void;
  open(): void;
  close(): void;
  focus(): void;
};

export function createPanelFrame(
  signal: AbortSignal,
  url: string,
  width: number,
  resized: (width: number, done: boolean) => void,
): PanelFrame {
  const element = document.createElement("div");
  element.className = "panel";
  element.hidden = true;
  const edge = document.createElement("div");
  edge.className = "edge";
  edge.tabIndex = 0;
  edge.role = "separator";
  edge.ariaLabel = "Width of the Tandem panel";
  edge.ariaOrientation = "vertical";
  edge.ariaValueMin = String(NARROWEST);
  edge.ariaValueMax = String(WIDEST);
  element.append(edge);
  let frame: HTMLIFrameElement | null = null;

  const size = (next: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, next)));
    element.style.width = `${width}px`;
    edge.ariaValueNow = String(width);
  };
  size(width);
  onDrag(
    edge,
    signal,
    (event) => {
      // Over the frame, moves would go to its page.
      element.classList.add("dragging");
      size(document.documentElement.clientWidth - event.clientX);
      resized(width, false);
    },
    () => {
      element.classList.remove("dragging");
      resized(width, true);
    },
  );
  edge.addEventListener(
    "keydown",
    (event) => {
      const next = {
        ArrowLeft: width + STEP,
        ArrowRight: width - STEP,
        Home: NARROWEST,
        End: WIDEST,
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      size(next);
      resized(width, true);
    },
    { signal },
  );
  const prepare = (): void => {
    if (frame) return;
    frame = document.createElement("iframe");
    frame.title = "Tandem";
    frame.allow = "clipboard-write";
    frame.src = url;
    element.append(frame);
  };
  return {
    element,
    width: () => width,
    prepare,
    open() {
      prepare();
      element.hidden = false;
    },
    close() {
      element.hidden = true;
      frame?.remove();
      frame = null;
    },
    focus: () => frame?.focus(),
  };
}
