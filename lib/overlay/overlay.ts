// Launcher and panel of one page, as one thing: opened, closed, sized, moved, told what to show.
// Called by `page-script.ts`. Ends by its signal; `gone` says that the page has driven it out.
import type { LauncherState, PanelLayout } from "../messaging/page-messages.ts";
import { mountHost } from "./host.ts";
import { createLauncher } from "./launcher.ts";
import { createNotice } from "./notice.ts";
import { createPanelFrame } from "./panel-frame.ts";

export type Overlay = {
  show(state: LauncherState): void;
  /** By the person's wish: takes the focus in, gives it back. */
  toggle(open: boolean | "toggle"): void;
  focusLauncher(): void;
  /** The extension is gone: nothing but a way to reload. */
  showUpdated(): void;
};

export type OverlayEvents = {
  /** After each change by the person. */
  layout(layout: PanelLayout): void;
  /** The person is about to use it. False: the extension is gone and the overlay shall not open. */
  mayOpen(): boolean;
  gone(): void;
};

export function createOverlay(
  signal: AbortSignal,
  panelUrl: string,
  layout: PanelLayout,
  events: OverlayEvents,
): Overlay {
  const { shadow, hasFocus } = mountHost(signal, events.gone);
  let { open, launcherTop } = layout;
  let noticed = false;

  const panel = createPanelFrame(signal, panelUrl, layout.width, (width, done) => {
    launcher.setOpen(open, width);
    if (done) save();
  });
  const launcher = createLauncher(
    signal,
    launcherTop,
    () => toggle("toggle"),
    (top) => {
      launcherTop = top;
      save();
    },
  );
  const save = (): void => events.layout({ width: panel.width(), launcherTop, open });
  const apply = (): void => {
    if (open) panel.open();
    else panel.close();
    launcher.setOpen(open, panel.width());
  };

  function toggle(next: boolean | "toggle"): void {
    const wanted = next === "toggle" ? !open : next;
    if (wanted === open || noticed) return;
    if (wanted && !events.mayOpen()) return;
    const inside = hasFocus();
    open = wanted;
    apply();
    if (open) panel.focus();
    else if (inside) launcher.element.focus();
    save();
  }

  shadow.append(launcher.element, panel.element);
  launcher.show({ partners: 0, waiting: 0, signedIn: true });
  const prepare = (): void => {
    if (!noticed && events.mayOpen()) panel.prepare();
  };
  launcher.element.addEventListener("pointerenter", prepare, { signal });
  // Escape inside the frame is the panel's own; it closes through the background.
  shadow.addEventListener(
    "keydown",
    (event) => {
      if (event instanceof KeyboardEvent && event.key === "Escape") toggle(false);
    },
    { signal },
  );
  apply();

  return {
    show: launcher.show,
    toggle,
    focusLauncher: () => launcher.element.focus(),
    showUpdated() {
      if (noticed) return;
      noticed = true;
      open = false;
      apply();
      launcher.element.remove();
      shadow.append(createNotice(signal, events.gone));
    },
  };
}
