// Launcher and panel of one page, as one thing: opened, closed, sized, moved, told what to show.
// Called by `page-script.ts`. Ends by its signal; `gone` says that the page has driven it out.
import type { HelloAnswer, LauncherState, PanelLayout } from "../messaging/page-messages.ts";
import { isOnTop, mountHost } from "./host.ts";
import { createLauncher } from "./launcher.ts";
import { make } from "./make.ts";
import { createPanelFrame, type PanelFrame } from "./panel-frame.ts";

export type Overlay = {
  show(state: LauncherState): void;
  /** By the person's wish: takes the focus in, gives it back. */
  toggle(open: boolean | "toggle"): void;
  /** The page does not let the panel's frame load: closes it and says `text`, now or whenever it shall open. */
  refuse(text: string): void;
  /** Nothing of the page lies over the panel, as far as a hit test tells. */
  isSeen(): boolean;
  /** The extension is gone: nothing but a way to reload. */
  showUpdated(): void;
};

export type OverlayEvents = {
  /** After each change by the person. */
  layout(layout: PanelLayout): void;
  /** The panel's frame loaded something, which need not be its page. */
  loaded(): void;
  /** The person is about to use it. False: the extension is gone and the overlay shall not open. */
  mayOpen(): boolean;
  gone(): void;
};

export function createOverlay(
  signal: AbortSignal,
  { panelUrl, style, texts, layout: { width, launcherTop, open } }: NonNullable<HelloAnswer>,
  { layout, loaded, mayOpen, gone }: OverlayEvents,
): Overlay {
  const shadow = mountHost(signal, style, gone);
  let refused = "";
  const notice = make("div", { className: "notice", role: "status" });
  const button = (text: string, onclick: () => void): HTMLElement => make("button", { onclick }, text);
  const say = (...content: (HTMLElement | string)[]): void => {
    notice.replaceChildren(...content);
    shadow.append(notice);
  };
  /** A native modal dialog makes all that is outside of it inert, the panel too. */
  const sayModal = (): void => {
    removed.disconnect();
    // What else is said has a button, and stays: it is said once.
    if (notice.isConnected && notice.firstElementChild) return;
    if (open && !signal.aborted && document.querySelector("dialog:modal")) {
      if (!notice.isConnected) say(texts.modal);
      // A dialog that is removed rather than closed tells nothing.
      removed.observe(document, { childList: true, subtree: true });
    } else notice.remove();
  };
  const removed = new MutationObserver(sayModal);
  // Dialogs tell of it by an event that does not bubble.
  document.addEventListener("toggle", sayModal, { capture: true, signal });
  const sayRefused = (): void =>
    say(
      refused,
      button(texts.close, () => notice.remove()),
    );

  const save = (): void => layout({ width, launcherTop, open });
  let made: PanelFrame | undefined;
  /** Made when it is about to be needed: most pages of a day never show it. */
  const panel = (): PanelFrame => {
    if (!made) {
      made = createPanelFrame(panelUrl, texts, width, loaded, (next, done) => {
        width = next;
        launcher.setOpen(open, width);
        if (done) save();
      });
      launcher.element.after(made.element);
    }
    return made;
  };
  const launcher = createLauncher(
    launcherTop,
    () => toggle("toggle"),
    (top) => {
      launcherTop = top;
      save();
    },
  );
  const apply = (): void => {
    if (open || made) panel().show(open);
    launcher.setOpen(open, width);
    sayModal();
  };
  function toggle(next: boolean | "toggle"): void {
    const wanted = next === "toggle" ? !open : next;
    if (wanted === open || (wanted && !mayOpen())) return;
    if (wanted && refused) sayRefused();
    else {
      const inside = shadow.activeElement;
      open = wanted;
      apply();
      if (open) panel().focus();
      else if (inside) launcher.element.focus();
      save();
    }
  }
  launcher.element.onpointerenter = () => mayOpen() && panel().prepare();
  shadow.addEventListener("keydown", ({ key }: KeyboardEventInit) => {
    // Inside the frame Escape is the panel's own; that closes through the background.
    if (key === "Escape") toggle(false);
  });
  shadow.append(launcher.element);
  apply();

  return {
    show: launcher.show,
    toggle,
    refuse(text) {
      refused = text;
      if (open) sayRefused();
      toggle(false);
    },
    isSeen: () => isOnTop(shadow.host, panel().element.getBoundingClientRect()),
    showUpdated() {
      // It is said once: then there is no launcher.
      if (!launcher.element.parentNode) return;
      launcher.element.remove();
      made?.element.remove();
      say(
        texts.updated,
        button(texts.reload, () => location.reload()),
        button(texts.later, gone),
      );
    },
  };
}
