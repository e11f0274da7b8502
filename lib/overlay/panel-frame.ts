// The panel in the page: a frame of the extension's own page at the right edge, its width set by the left edge
// (pointer or arrow keys). Loaded when it is about to be needed, unloaded when closed. Knows no messages.
import type { OverlayTexts } from "../messaging/page-messages.ts";
import { onDrag } from "./drag.ts";
import { make } from "./make.ts";
import { name } from "./texts.ts";

/** Pixels. */
const NARROWEST = 320;
const WIDEST = 640;
const STEP = 20;

export type PanelFrame = {
  element: HTMLElement;
  /** Loads the page without showing it: the person is about to open it. */
  prepare(): void;
  show(open: boolean): void;
  focus(): void;
};

export function createPanelFrame(
  url: string,
  texts: OverlayTexts,
  width: number,
  loaded: () => void,
  resized: (width: number, done: boolean) => void,
): PanelFrame {
  const edge = make("div", {
    className: "edge",
    tabIndex: 0,
    role: "separator",
    ariaLabel: texts.panelWidth,
    ariaOrientation: "vertical",
    ariaValueMin: `${NARROWEST}`,
    ariaValueMax: `${WIDEST}`,
  });
  const element = make("div", { className: "panel", hidden: true }, edge);
  let frame: HTMLIFrameElement | null = null;

  const size = (next: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, next)));
    element.style.width = `${width}px`;
    edge.ariaValueNow = `${width}`;
  };
  size(width);
  onDrag(
    edge,
    (event) => {
      size(element.getBoundingClientRect().right - event.clientX);
      resized(width, false);
    },
    () => {
      resized(width, true);
    },
  );
  edge.onkeydown = (event) => {
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST, End: WIDEST }[
      event.key
    ];
    if (!next) return;
    event.preventDefault();
    size(next);
    resized(width, true);
  };
  const prepare = (): void => {
    if (frame) return;
    const onload = (): void => {
      loaded();
      // The keyboard that was given to the frame stays with the empty page it had then, or (measured: 1 in 16) goes with it, which
      // neither `:focus` tells nor focusing the window mends: taken back and given again.
      const root = element.getRootNode();
      if (frame && root instanceof ShadowRoot && root.activeElement === frame) {
        frame.blur();
        frame.focus();
      }
    };
    frame = make("iframe", {
      // A name for screen readers, and no `title`: that would float over the page as a tooltip.
      ariaLabel: name,
      allow: "clipboard-write",
      // An isolated page takes no frame of ours that is not: but such a frame has no direct line to the background (decision 002).
      credentialless: crossOriginIsolated,
      src: url,
      onload,
    });
    element.append(frame);
  };
  return {
    element,
    prepare,
    show(open) {
      element.hidden = !open;
      if (open) prepare();
      else {
        frame?.remove();
        frame = null;
      }
    },
    focus: () => frame?.focus(),
  };
}
