// Launcher and panel of one page, as one thing: opened, closed, sized, moved, told what to show.
// Called by `page-script.ts`. Ends by its signal; `gone` says that the page has driven it out.
import type { LauncherState, PanelLayout } from "../messaging/page-messages.ts";
import { mountHost } from "./host.ts";
import { createLauncher } from "./launcher.ts";
import { make } from "./make.ts";
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
  { width, launcherTop, open }: PanelLayout,
  { layout, mayOpen, gone }: OverlayEvents,
): Overlay {
  const shadow = mountHost(signal, gone);
  let updated = false;

  const save = (): void => layout({ width: panel.width(), launcherTop, open });
  const panel = createPanelFrame(panelUrl, width, (next, done) => {
    launcher.setOpen(open, next);
    if (done) save();
  });
  const launcher = createLauncher(
    launcherTop,
    () => toggle("toggle"),
    (top) => {
      launcherTop = top;
      save();
    },
  );
  const apply = (): void => {
    panel.show(open);
    launcher.setOpen(open, panel.width());
  };
  function toggle(next: boolean | "toggle"): void {
    const wanted = next === "toggle" ? !open : next;
    if (updated || wanted === open || (wanted && !mayOpen())) return;
    const inside = shadow.activeElement;
    open = wanted;
    apply();
    if (open) panel.focus();
    else if (inside) launcher.element.focus();
    save();
  }
  launcher.element.onpointerenter = () => mayOpen() && panel.prepare();
  shadow.addEventListener("keydown", (event) => {
    // Inside the frame Escape is the panel's own; that closes through the background.
    if (Reflect.get(event, "key") === "Escape") toggle(false);
  });
  shadow.append(launcher.element, panel.element);
  apply();

  return {
    show: launcher.show,
    toggle,
    focusLauncher: () => launcher.element.focus(),
    showUpdated() {
      if (updated) return;
      updated = true;
      const reload = make("button", { onclick: () => location.reload() }, "Reload");
      const later = make("button", { onclick: gone }, "Later");
      const text = "Tandem was updated. Reload this tab to go on using it.";
      launcher.element.remove();
      panel.element.replaceWith(make("div", { className: "notice", role: "status" }, text, reload, later));
    },
  };
}
