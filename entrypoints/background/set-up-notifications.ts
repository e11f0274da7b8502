// The number on the toolbar button, and the browser's notifications where the person asked for them: what waits for this
// member, looked at again when the store, the sign-in or the settings change. Nothing is told in presenter mode.
import browser from "webextension-polyfill";
import { noticeText } from "#components/inbox/notice-words.ts";
import { t } from "#components/messages/t.ts";
import type { Store } from "#lib/store/store.ts";
import { inboxItems } from "#lib/sync/views/inbox-view.ts";
import type { Parts } from "./parts.ts";

/** Changes come in bursts: one look for all of them. */
const AFTER = 1_000;
/** At most this many at once; more are told in one line. */
const MOST = 3;

export function setUpNotifications({ session, notify, presenter, later }: Parts): void {
  const report = (error: unknown) => console.error("Tandem:", error);
  let waiting = false;

  async function tell(texts: readonly string[]): Promise<void> {
    // Only there once the permission was given.
    const { notifications } = browser;
    if (!notifications) return;
    const iconUrl = browser.runtime.getURL("/icon/128.png");
    const shown =
      texts.length > MOST
        ? [...texts.slice(0, MOST - 1), t("notify.more", { count: texts.length - MOST + 1 })]
        : texts;
    for (const message of shown) {
      await notifications.create({ type: "basic", iconUrl, title: t("app.name"), message });
    }
  }

  async function look(): Promise<void> {
    await session.ready();
    const opened = session.opened();
    const items = opened ? await notify.wanted(await inboxItems(opened)) : [];
    await browser.action.setBadgeText({ text: items.length > 0 ? String(items.length) : "" });
    const settings = await notify.settings();
    if (!settings.browser || (await presenter.isOn())) return;
    await tell((await notify.untold(items)).map(noticeText));
  }

  function soon(): void {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      look().catch(report);
    }, AFTER);
  }

  let watched: Store | null = null;
  let unwatch = () => {};
  session.changes.listen(() => {
    const store = session.opened()?.store ?? null;
    if (store !== watched) {
      watched = store;
      unwatch();
      unwatch = store?.changes.listen(soon) ?? (() => {});
    }
    soon();
  });
  notify.changes.listen(soon);
  browser.action.setBadgeBackgroundColor({ color: "#5350d4" }).catch(report);
}
