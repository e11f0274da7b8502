// The parts of the background, made once per worker and handed to the `set-up-…` files. Makes nothing happen by
// itself except loading what this device knows of its session.
import browser from "webextension-polyfill";
import { t } from "#components/messages/t.ts";
import type { BackgroundToPage } from "#lib/messaging/page-messages.ts";
import { createSurfaceServer, type SurfaceServer } from "#lib/messaging/surface-server.ts";
import { type Clock, createClock } from "#lib/sync/clock.ts";
import { createCommandHandler } from "#lib/sync/command-handler.ts";
import { type Crms, createCrms } from "#lib/sync/crms/crms.ts";
import { createPageReport } from "#lib/sync/crms/page-report.ts";
import { createPublishedCrms } from "#lib/sync/crms/published-crms.ts";
import { createFrameWatch, type FrameWatch } from "#lib/sync/frame-watch.ts";
import { createNotify, type Notify } from "#lib/sync/notify.ts";
import { createPageTabs, type PageTabs } from "#lib/sync/page-tabs.ts";
import { createPresenter, type Presenter } from "#lib/sync/presenter.ts";
import { createRemoteLookUp, type RemoteLookUp } from "#lib/sync/remote-look-up.ts";
import { createSession, type Session } from "#lib/sync/session.ts";
import { createSignIn } from "#lib/sync/sign-in.ts";
import { createSyncLoop, type SyncLoop } from "#lib/sync/sync-loop.ts";
import { accessSlot, sessionVault } from "#lib/sync/token-stores.ts";
import { createTokens, type Tokens } from "#lib/sync/tokens.ts";
import { createRecordOfTab } from "#lib/sync/views/record-of-tab.ts";
import { createViewHandler, type ViewDeps } from "#lib/sync/views/view-handler.ts";
import { createWakeUp } from "#lib/sync/wake-up.ts";
import { createEmitter, type Emitter } from "#lib/util/emitter.ts";
import { giveBack, giveBackAllHosts, giveBackHosts } from "./give-back-hosts.ts";
import { lookInTab, pickerTabs } from "./pick-in-tab.ts";
import { registerContentScripts } from "./set-up-content-scripts.ts";

export const DEFAULT_BACKEND: string = import.meta.env.WXT_TANDEM_BACKEND ?? "http://localhost:8787";

export type Parts = {
  clock: Clock;
  tokens: Tokens;
  session: Session;
  sync: SyncLoop;
  tabs: PageTabs;
  frames: FrameWatch;
  remote: RemoteLookUp;
  presenter: Presenter;
  notify: Notify;
  crms: Crms;
  views: ViewDeps;
  surfaces: SurfaceServer;
  /** What any page's record shows may have changed: panels and launchers look again. */
  recordNews: Emitter<void>;
  later(work: () => void, delay: number): () => void;
};

function later(work: () => void, delay: number): () => void {
  const timer = setTimeout(work, delay);
  return () => clearTimeout(timer);
}

export async function activeTab(windowId: number | null): Promise<number | null> {
  const where = windowId === null ? { lastFocusedWindow: true } : { windowId };
  const [tab] = await browser.tabs.query({ active: true, ...where });
  return tab?.id ?? null;
}

export function createParts(): Parts {
  const report = (error: unknown) => console.error("Tandem:", error);
  const clock = createClock(Date.now);
  const tokens = createTokens({ vault: sessionVault(), access: accessSlot(browser.storage.session) });
  const session = createSession({
    local: browser.storage.local,
    tokens,
    clock,
    defaultBackend: DEFAULT_BACKEND,
    report,
  });
  const sync = createSyncLoop({
    // Locked or not: what a person wrote is sent, and that it could be sent may unlock it.
    store: () => session.held()?.store ?? null,
    // Asked for anew each time: another backend has another client.
    api: { post: (path, body, schema) => session.api().post(path, body, schema) },
    clock,
    exclusively: async (name, work) => navigator.locks.request(name, work),
    isOnline: () => navigator.onLine,
    later,
    report,
  });
  const recordNews = createEmitter<void>(report);
  const tabs = createPageTabs(browser.storage.session, Date.now);
  const frames = createFrameWatch({
    onRefused: (tabId) => {
      const message: BackgroundToPage = { type: "page.refused", text: t("page.refused") };
      browser.tabs.sendMessage(tabId, message).catch(() => undefined);
    },
    later,
  });
  const remote = createRemoteLookUp({
    lookUp: async (query) => {
      if (!navigator.onLine) return null;
      const answer = await session.api().call("lookUp", query);
      return answer.ok ? answer.value : null;
    },
    onAnswer: () => recordNews.tell(),
    now: Date.now,
    later,
  });
  const presenter = createPresenter(browser.storage.local, report);
  const notify = createNotify(browser.storage.local, report);
  const crms = createCrms({
    area: browser.storage.local,
    session: browser.storage.session,
    tabs: pickerTabs,
    published: createPublishedCrms({ ready: session.ready, opened: session.held }),
    giveBack,
    giveBackHosts,
    now: Date.now,
    report,
  });
  const lookAgainAt = createWakeUp({ wake: () => recordNews.tell(), now: Date.now, later });
  const { version } = browser.runtime.getManifest();
  const views: ViewDeps = {
    session,
    sync,
    recordOfTab: createRecordOfTab({
      session,
      tabs,
      ask: remote.ask,
      tableAt: crms.tableAt,
      now: Date.now,
      lookAgainAt,
    }),
    activeTab,
    presenter,
    notify,
    crms,
    version,
  };
  const signIn = createSignIn({ tokens, identity: browser.identity });
  const surfaces = createSurfaceServer({
    view: createViewHandler(views),
    command: createCommandHandler({
      session,
      signIn,
      sync,
      clock,
      isPanelSeen: (tabId) =>
        browser.tabs.sendMessage(tabId, { type: "page.seen" }, { frameId: 0 }).then(
          (answer) => answer === true,
          () => false,
        ),
      closePanel: async (tabId) => {
        await browser.tabs.sendMessage(tabId, { type: "page.toggle", open: false }).catch(() => undefined);
      },
      reportOfPage: createPageReport({
        tabs,
        tableAt: crms.tableAt,
        look: lookInTab,
        version,
        browser: navigator.userAgent,
      }),
      async pin(tabId, recordRef) {
        await tabs.setPin(tabId, recordRef);
        recordNews.tell();
      },
      device: { areas: [browser.storage.local, browser.storage.session], giveBackAllHosts },
      hostsChanged: registerContentScripts,
      presenter,
      notify,
      crms,
      lookUpAgain: () => {
        remote.again();
        recordNews.tell();
      },
    }),
    report,
    now: () => performance.now(),
    later,
  });
  return {
    clock,
    tokens,
    session,
    sync,
    tabs,
    frames,
    remote,
    presenter,
    notify,
    crms,
    views,
    surfaces,
    recordNews,
    later,
  };
}
