// What runs on a CRM page: asks for the host's table, follows the record in view, shows launcher and panel.
// Called by `entrypoints/crm.content`. Must stay small (12 kB with everything) and cost the page nothing: it
// waits until the page is idle, and everything it mounts ends by one AbortSignal.
import { ofDocument, pageRoot } from "../crm/read-page.ts";
import { watchPage } from "../crm/watch-page.ts";
import { MARK } from "./host.ts";
import { createOverlay, type Overlay } from "./overlay.ts";
import { ask, hear, isAlive } from "./runtime.ts";

/** Asked through the page's own document by a script that starts; answered by one that is alive. */
const ALIVE = "tandem:alive";
/** Milliseconds between two looks whether the extension is still there, while the panel is open; no launcher later. */
const PULSE = 5000;

/** False: another script of ours is at work on this page. Orphans of an older version end themselves. */
function claim(stop: AbortController): boolean {
  if (!document.dispatchEvent(new Event(ALIVE, { cancelable: true }))) return false;
  for (const child of [...pageRoot().children]) if (child.hasAttribute(MARK)) child.remove();
  const answer = (event: Event): void => {
    if (isAlive()) event.preventDefault();
    else stop.abort();
  };
  document.addEventListener(ALIVE, answer, stop);
  return true;
}

async function run(stop: AbortController): Promise<void> {
  const { signal } = stop;
  const gone = (): void => stop.abort();
  const hello = await ask({ type: "page.hello", host: location.host });
  if (!hello) return gone();
  let { open } = hello.layout;

  /** Whether the extension is still there; says so to the person when it is not. */
  const alive = (): boolean => {
    const there = isAlive();
    if (!there) overlay().showUpdated();
    return there;
  };
  let mounted: Overlay | undefined;
  /** In the page once there is something to show: each change of it is a frame that the page must draw. */
  const overlay = (): Overlay =>
    (mounted ??= createOverlay(signal, hello, {
      layout(layout) {
        // The page may have changed what it shows without telling: read again when the person looks.
        if (layout.open && !open) lookAgain();
        open = layout.open;
        ask({ type: "page.layout", layout });
      },
      loaded: () => ask({ type: "page.framed" }),
      mayOpen: alive,
      gone,
    }));
  const lookAgain = watchPage(hello.table, signal, async (record) => {
    const answer = await ask({ type: "page.record", record });
    if (signal.aborted) return;
    const shown = overlay();
    if (answer) shown.show(answer);
    else alive();
  });
  if (open) overlay();
  hear(signal, (message) => {
    if (message.type === "page.launcher") overlay().show(message.launcher);
    else if (message.type === "page.toggle") overlay().toggle(message.open);
    else if (message.type === "page.refused") overlay().refuse(message.text);
    else return Promise.resolve(overlay().isSeen());
    return;
  });
  // Also after the way back to a page that the browser had put aside.
  const back = (): void => {
    if (document.visibilityState === "visible" && alive()) lookAgain();
  };
  document.addEventListener("visibilitychange", back, stop);
  const pulse = setInterval(() => {
    if (signal.aborted) clearInterval(pulse);
    else {
      // There by now, also where the background has not said what it shows.
      overlay();
      if (open) alive();
    }
  }, PULSE);
}

/** Starts once per page, in its top frame, when the page is idle. */
export function startPageScript(): void {
  const stop = new AbortController();
  if (window !== window.top || !claim(stop)) return;
  const start = (): void => void requestIdleCallback(() => run(stop), { timeout: 2000 });
  // A page that the browser makes ready ahead of a visit is in no tab yet, and nobody would answer it.
  if (ofDocument("prerendering")) document.addEventListener("prerenderingchange", start);
  else start();
}
