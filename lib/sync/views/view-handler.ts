// Every view of the surface port, each from the file that computes it. Made by the background; arguments have been
// parsed by the port. Also says what the launcher of a tab shows.
import { startingOwnSettings } from "../../domain/own-settings.ts";
import type { LauncherState } from "../../messaging/page-messages.ts";
import { viewArgs } from "../../messaging/surface-frames.ts";
import type { ViewName, Views } from "../../messaging/surface-port.ts";
import type { SurfaceClient, SurfaceHandlers } from "../../messaging/surface-server.ts";
import type { Crms } from "../crms/crms.ts";
import type { Notify } from "../notify.ts";
import type { Presenter } from "../presenter.ts";
import type { Session } from "../session.ts";
import type { SyncLoop } from "../sync-loop.ts";
import { accountsView } from "./accounts-view.ts";
import { coSellAccountsView, coSellView, noCoSell } from "./co-sell-view.ts";
import { correctionsView } from "./correction-items.ts";
import { conflictsView } from "./deal-conflicts.ts";
import { historyView } from "./deal-history.ts";
import { dealView } from "./deal-view.ts";
import { holdingsView, noHoldings } from "./holdings-view.ts";
import { inboxItems } from "./inbox-view.ts";
import { launcherLabel } from "./launcher-label.ts";
import { outboxView } from "./outbox-view.ts";
import { ownCreditView } from "./own-credit-view.ts";
import { noPartnerships, partnershipsView } from "./partnerships-view.ts";
import { policiesView } from "./policies-view.ts";
import type { RecordOfTab } from "./record-of-tab.ts";
import { accountView, emptyRecordView } from "./record-view.ts";
import { removedView } from "./removed-view.ts";
import { settingsView } from "./settings-view.ts";
import { togetherView } from "./together-view.ts";

/** What a view may ask the session. */
type KnownSession = Pick<
  Session,
  | "ready"
  | "state"
  | "failure"
  | "kept"
  | "backendUrl"
  | "opened"
  | "held"
  | "lock"
  | "idleMinutes"
  | "member"
  | "organisation"
  | "outbox"
>;

export type ViewDeps = {
  session: KnownSession;
  sync: SyncLoop;
  recordOfTab: RecordOfTab;
  /** The tab in front in this window, or in the last used one. */
  activeTab(windowId: number | null): Promise<number | null>;
  notify: Pick<Notify, "settings" | "wanted">;
  presenter: Pick<Presenter, "isOn">;
  crms: Pick<Crms, "view">;
  version: string;
};

type Computations = {
  [V in ViewName]: (args: Views[V]["args"], client: SurfaceClient) => Promise<Views[V]["data"]>;
};

/** What the launcher on this tab's page shows. */
export async function launcherOfTab(deps: ViewDeps, tabId: number): Promise<LauncherState> {
  await deps.session.ready();
  const view = await deps.recordOfTab.ofPage(tabId);
  const partners = view.partners.length;
  // What waits for the person; what waits for the server goes by itself.
  const waiting = view.touchpoints.filter(({ state }) => state === "refused").length;
  return { partners, waiting, label: launcherLabel(deps.session.state(), partners, waiting) };
}

export function createViewHandler(deps: ViewDeps): SurfaceHandlers["view"] {
  const { session, sync, version } = deps;
  const computations: Computations = {
    session: async () => ({
      state: session.state(),
      failure: session.failure(),
      lock: session.lock(),
      idleMinutes: session.idleMinutes(),
      backendUrl: session.backendUrl(),
      member: session.member(),
      organisation: session.organisation(),
      // Without an open store sync counts nothing; what waits on this device is told all the same.
      sync: { ...(await sync.state()), ...(session.held() ? {} : session.kept()) },
      version,
      presenter: await deps.presenter.isOn(),
    }),
    record: async ({ tabId, windowId, accountId }, client) => {
      const tab = tabId ?? client.tabId ?? (await deps.activeTab(windowId));
      const opened = session.opened();
      if (accountId === null) return deps.recordOfTab.shown(tab);
      return opened ? accountView(opened, tab, accountId) : emptyRecordView(tab, null);
    },
    accounts: async (args) => {
      const opened = session.opened();
      return opened ? accountsView(opened, opened.list, args) : { query: args.query, total: 0, rows: [] };
    },
    partnerships: async () => {
      const opened = session.opened();
      return opened ? partnershipsView(opened) : noPartnerships;
    },
    policies: async () => {
      const opened = session.opened();
      return opened ? policiesView(opened) : { partnerships: [] };
    },
    settings: async () => {
      const opened = session.opened();
      return opened ? settingsView(opened) : startingOwnSettings;
    },
    together: async () => {
      const opened = session.opened();
      return opened ? togetherView(opened) : { partnerships: [] };
    },
    history: async (args) => {
      const opened = session.opened();
      return opened ? historyView(opened, args) : { items: [], total: 0 };
    },
    inbox: async () => {
      const opened = session.opened();
      const settings = await deps.notify.settings();
      return { items: opened ? await deps.notify.wanted(await inboxItems(opened)) : [], settings };
    },
    holdings: async (args) => {
      const opened = session.opened();
      return opened ? holdingsView(opened, args) : noHoldings;
    },
    deal: async (args) => {
      const opened = session.opened();
      return opened ? dealView(opened, args) : { deal: null };
    },
    own_credit: async (args) => {
      const opened = session.opened();
      return opened ? ownCreditView(opened, args) : { quota: null, isAsked: false, bonuses: [] };
    },
    conflicts: async (args) => {
      const opened = session.opened();
      return opened ? conflictsView(opened, args) : { conflicts: [] };
    },
    co_sell: async () => {
      const opened = session.opened();
      return opened ? coSellView(opened) : noCoSell;
    },
    co_sell_accounts: async (args) => {
      const opened = session.opened();
      return opened
        ? coSellAccountsView(opened, opened.list, args)
        : { query: args.query, total: 0, accounts: [] };
    },
    corrections: async () => {
      const opened = session.opened();
      return opened ? correctionsView(opened) : { items: [] };
    },
    removed: async () => {
      const opened = session.opened();
      return opened ? removedView(opened) : { items: [] };
    },
    crms: () => deps.crms.view(),
    outbox: async () => {
      const store = session.outbox();
      return store ? outboxView(store) : { refused: [], discarded: [], waiting: [] };
    },
  };

  function compute<V extends ViewName>(view: V, args: unknown, client: SurfaceClient) {
    // The port parsed `args` by this view's schema; parsing once more here is what gives it its type.
    const typed = viewArgs[view].parse(args) as Views[V]["args"];
    const computation: Computations[V] = computations[view];
    return computation(typed, client);
  }

  return async (view, args, client) => {
    await session.ready();
    return compute(view, args, client);
  };
}
