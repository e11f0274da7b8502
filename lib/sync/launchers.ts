// What the launcher of each tab is told: the answer to its page, and news pushed to it. One after the other for each
// tab, and nothing computed from a record that is in view no more is pushed: an older state must never arrive after
// a newer one. Called by the background's `set-up-pages.ts`.
import type { BackgroundToPage, LauncherState } from "../messaging/page-messages.ts";
import type { PageTabs } from "./page-tabs.ts";

export type Launchers = {
  /** What the page is answered that has just said which record it shows. */
  answer(tabId: number): Promise<LauncherState>;
  /** Tells every tab whose launcher shows something else than it should. */
  tellAll(): Promise<void>;
  /** Tells this tab in any case; false: no script of ours listens there, the tab has left the CRM. */
  isHeard(tabId: number): Promise<boolean>;
  /** Another page may be in this tab: what it was told is of no matter. */
  forget(tabId: number): void;
};

export function createLaunchers(deps: {
  tabs: Pick<PageTabs, "get" | "all">;
  launcherOf(tabId: number): Promise<LauncherState>;
  /** Rejects where nobody listens. */
  send(tabId: number, message: BackgroundToPage): Promise<unknown>;
}): Launchers {
  const { tabs, launcherOf, send } = deps;
  /** What each tab's launcher was last told, as JSON. */
  const told = new Map<number, string>();
  const last = new Map<number, Promise<unknown>>();

  function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
    const turn = (last.get(tabId) ?? Promise.resolve()).then(work);
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(tabId) === over) last.delete(tabId);
      });
    last.set(tabId, over);
    return turn;
  }

  async function push(tabId: number, unasked: boolean): Promise<boolean> {
    const { heard } = await inTurn(tabId, async () => {
      const page = await tabs.get(tabId);
      const launcher = await launcherOf(tabId);
      const state = JSON.stringify(launcher);
      // Where the page has spoken meanwhile its answer is on the way.
      if (page !== (await tabs.get(tabId)) || (unasked && state === told.get(tabId))) return { heard: true };
      told.set(tabId, state);
      const message: BackgroundToPage = { type: "page.launcher", launcher };
      // Wrapped, so that the turn ends once it is sent: a page that is slow to hear holds up no answer.
      const heard = send(tabId, message).then(
        () => true,
        () => false,
      );
      return { heard };
    });
    return heard;
  }

  let telling = false;
  let again = false;
  return {
    answer: (tabId) =>
      inTurn(tabId, async () => {
        const launcher = await launcherOf(tabId);
        told.set(tabId, JSON.stringify(launcher));
        return launcher;
      }),
    async tellAll() {
      // Many changes while tabs are told become one more round.
      again = true;
      if (telling) return;
      telling = true;
      try {
        while (again) {
          again = false;
          for (const tabId of (await tabs.all()).keys()) await push(tabId, true);
        }
      } finally {
        telling = false;
      }
    },
    isHeard: (tabId) => push(tabId, false),
    forget: (tabId) => void told.delete(tabId),
  };
}
