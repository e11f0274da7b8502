// The element that carries Tandem in a CRM's page: under <html> (some CRMs rewrite <body>), in the top layer
// (no filter, opacity or overlay of the page reaches it), its content in a closed shadow root.
// It guards itself: put back when the page removes it, gone when the page alters it, never in an endless fight.
import { pageRoot } from "../crm/read-page.ts";
import { make } from "./make.ts";

/** Found and swept by whoever starts after us. */
export const MARK = "data-tandem";
/** Times it is put back before the page has won. */
const MOST_RETURNS = 10;
/** What the page's own handlers shall not see of what happens in here: keys, clicks, focus (focus traps). */
const OURS = "keydown keyup click mousedown pointerdown focusin focusout wheel";

/** Calls `gone` when it has given up or was tampered with; the caller then ends everything by `signal`. */
export function mountHost(signal: AbortSignal, style: string, gone: () => void): ShadowRoot {
  const host = make("div", { popover: "manual" });
  host.setAttribute(MARK, "");
  const shadow = host.attachShadow({ mode: "closed" });
  // Not a <style>: in Firefox the page's content security policy would forbid it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets.push(sheet);
  for (const type of OURS.split(" ")) shadow.addEventListener(type, (event) => event.stopPropagation());

  let returns = 0;
  const isShown = (): boolean => host.isConnected && host.matches(":popover-open");
  const show = (): void => {
    if (!host.isConnected) pageRoot().append(host);
    if (!isShown()) host.showPopover();
    // Again each time: the page may have put another <html> in place.
    for (const parent of [document, pageRoot()]) removed.observe(parent, { childList: true });
  };
  const showAgain = (): void => {
    if (signal.aborted || isShown()) return;
    if (++returns > MOST_RETURNS) gone();
    else show();
  };
  const removed = new MutationObserver(showAgain);
  const altered = new MutationObserver(gone);
  show();
  host.addEventListener("toggle", showAgain);
  altered.observe(host, { attributes: true });
  signal.addEventListener("abort", () => {
    removed.disconnect();
    altered.disconnect();
    host.remove();
  });
  return shadow;
}

/** Nothing lies over the host in this box: neither what takes clicks there, nor another of the top layer that lets them through. */
export function isOnTop(host: Element, { x, y, width, height }: DOMRect): boolean {
  const parts = [0.1, 0.5, 0.9];
  return (
    parts.every((across) =>
      parts.every((down) => document.elementFromPoint(x + width * across, y + height * down) === host),
    ) &&
    [...document.querySelectorAll(":popover-open, :modal, :fullscreen")].every(
      (other) => other === host || getComputedStyle(other).pointerEvents !== "none",
    )
  );
}
