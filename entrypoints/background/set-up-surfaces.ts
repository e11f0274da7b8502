// Accepts ports from our own extension pages, and tells views when something they show has changed. A web page, a
// content script or another extension never gets past the door.
import browser, { type Runtime } from "webextension-polyfill";
import { type SurfaceKind, surfaceKind } from "#lib/contract/words.ts";
import { createDirectLines } from "#lib/messaging/direct-line.ts";
import type { PortLike } from "#lib/messaging/port-like.ts";
import { SURFACE_PORT, type ViewName } from "#lib/messaging/surface-port.ts";
import type { Store, StoreChange } from "#lib/store/store.ts";
import { admitFramed } from "#lib/sync/admit-framed.ts";
import type { Parts } from "./parts.ts";

const own = new URL(browser.runtime.getURL("/"));

function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  const url = URL.parse(sender?.url ?? "");
  // Not by `origin`, which is "null" for schemes a browser does not know as its own.
  return sender?.id === browser.runtime.id && url?.protocol === own.protocol && url.host === own.host;
}

/** Inside a web page, not a page or side panel of its own. */
const isFramed = (sender: Runtime.MessageSender | undefined): boolean =>
  sender?.tab !== undefined && sender.frameId !== 0;

/** Told by the browser, not by the page: a history says where something was done. */
function surfaceOf(sender: Runtime.MessageSender | undefined): SurfaceKind | null {
  const page = /^\/(\w+)\.html$/.exec(URL.parse(sender?.url ?? "")?.pathname ?? "")?.[1];
  if (page === "panel") return isFramed(sender) ? "panel" : "side_panel";
  return surfaceKind.safeParse(page).data ?? null;
}

/** Every view but `record`, which has news of its own, with what of the store it shows: a new view must say it here. */
const fedBy: Record<Exclude<ViewName, "record">, readonly (keyof StoreChange)[]> = {
  session: ["outbox"],
  accounts: ["rows", "outbox", "packs"],
  partnerships: ["rows", "outbox"],
  policies: ["rows", "outbox"],
  settings: ["rows", "outbox"],
  history: ["rows", "outbox"],
  inbox: ["rows", "outbox", "packs"],
  holdings: ["rows", "outbox"],
  conflicts: ["rows", "outbox"],
  deal: ["rows", "outbox"],
  own_credit: ["rows", "outbox"],
  co_sell: ["rows", "outbox"],
  co_sell_accounts: ["rows", "packs"],
  together: ["rows", "outbox"],
  removed: ["rows", "outbox"],
  corrections: ["rows", "outbox"],
  outbox: ["outbox"],
  crms: ["rows"],
};
const isView = (name: string): name is keyof typeof fedBy => Object.hasOwn(fedBy, name);
const ALL_BUT_RECORD = Object.keys(fedBy).filter(isView);

function viewsTouchedBy(change: StoreChange): ViewName[] {
  return ALL_BUT_RECORD.filter((view) => fedBy[view].some((part) => change[part]));
}

export function setUpSurfaces(parts: Parts): void {
  const { surfaces, frames, tabs, session, sync, remote, presenter, notify, crms, recordNews } = parts;
  presenter.changes.listen(() => surfaces.invalidate(["session"]));
  notify.changes.listen(() => surfaces.invalidate(["inbox"]));
  crms.changes.listen(() => surfaces.invalidate(["crms"]));
  recordNews.listen(() => surfaces.invalidate(["record"]));

  const lines = createDirectLines();
  // Pages of our own alone reach the service worker; in Firefox there is none, and a window hears others, too.
  if ("ServiceWorkerGlobalScope" in self) {
    self.addEventListener("message", ({ data, origin, ports: [end] }) => {
      if (origin === own.origin) lines.offered(data, end);
    });
  }

  browser.runtime.onConnect.addListener((asked) => {
    if (asked.name !== SURFACE_PORT || !isOwnPage(asked.sender)) {
      asked.disconnect();
      return;
    }
    const { sender } = asked;
    const port = lines.over(asked);
    const tabId = sender?.tab?.id ?? null;
    const client = { tabId, surface: surfaceOf(sender) };
    if (tabId === null || !isFramed(sender)) surfaces.accept(port, client);
    else {
      const accept = (admitted: PortLike) => surfaces.accept(admitted, client);
      admitFramed(port, tabId, { tabs, frames, accept }).catch((error) => console.error("Tandem:", error));
    }
  });

  let watched: Store | null = null;
  let unwatch = () => {};
  session.changes.listen(() => {
    const store = session.held()?.store ?? null;
    if (store !== watched) {
      unwatch();
      watched = store;
      remote.forget();
      sync.reset();
      unwatch =
        store?.changes.listen((change) => {
          if (change.packs) remote.again();
          recordNews.tell();
          surfaces.invalidate(viewsTouchedBy(change));
        }) ?? (() => {});
    }
    recordNews.tell();
    surfaces.invalidate(ALL_BUT_RECORD);
  });

  let phase = sync.phase();
  sync.changes.listen(() => {
    const isBack = (phase === "offline" || phase === "error") && sync.phase() === "in_sync";
    phase = sync.phase();
    if (isBack) {
      // What could not be asked can be asked now.
      remote.again();
      recordNews.tell();
    }
    surfaces.invalidate(["session"]);
  });

  surfaces.onCount(() => {
    const watched = surfaces.watched();
    if (!watched.has("accounts") && !watched.has("co_sell_accounts")) session.opened()?.list.release();
  });
  browser.tabs.onActivated.addListener(() => surfaces.invalidate(["record"]));
}
