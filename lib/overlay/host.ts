// The element that carries Tandem in a CRM's page: under <html> (some CRMs rewrite <body>), in the top layer
// (no filter, opacity or overlay of the page reaches it), its content in a closed shadow root.
// It guards itself: put back when the page removes it, gone when the page alters it, never in an endless fight.
import css from "./overlay.css?inline";

/** Found and swept by whoever starts after us. */
export const MARK = "data-tandem";
/** Times it is put back before the page has won. */
const MOST_RETURNS = 10;
/** What a page's own handlers shall not see of what happens in here: keys, clicks, focus (focus traps). */
const OURS = (
  "keydown keyup keypress click dblclick contextmenu mousedown mouseup pointerdown pointerup touchstart " +
  "touchend focusin focusout wheel"
).split(" ");

const pageRoot = (): Element => Reflect.get(Document.prototype, "documentElement", document);

/** Calls `gone` when it has given up or was tampered with; the caller then ends everything by `signal`. */
export function mountHost(
  signal: AbortSignal,
  gone: () => void,
): { shadow: ShadowRoot; hasFocus(): boolean } {
  const host = document.createElement("div");
  host.setAttribute(MARK, "");
  host.popover = "manual";
  const shadow = host.attachShadow({ mode: "closed" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets to content scripts.
    shadow.append(Object.assign(document.createElement("style"), { textContent: css }));
  }
  for (const type of OURS) shadow.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let returns = 0;
  const put = (): void => {
    if (!host.isConnected) pageRoot().append(host);
    if (!host.matches(":popover-open")) host.showPopover();
  };
  const again = (): void => {
    if (signal.aborted || (host.isConnected && host.matches(":popover-open"))) return;
    if (++returns > MOST_RETURNS) gone();
    else {
      watch();
      put();
    }
  };
  const removed = new MutationObserver(again);
  /** The page may have put another <html> in place. */
  const watch = (): void => {
    removed.disconnect();
    removed.observe(document, { childList: true });
    removed.observe(pageRoot(), { childList: true });
  };
  put();
  watch();
  host.addEventListener("toggle", again, { signal });
  const altered = new MutationObserver(gone);
  altered.observe(host, { attributes: true });
  signal.addEventListener("abort", () => {
    removed.disconnect();
    altered.disconnect();
    host.remove();
  });
  return { shadow, hasFocus: () => document.activeElement === host };
}
