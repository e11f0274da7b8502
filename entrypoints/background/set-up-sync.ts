// When this device syncs: an alarm each minute, the network coming and going, a sign-in, a surface that opens, and
// while one is open whatever the backend tells over the poke socket.
import browser from "webextension-polyfill";
import { createPokeSocket } from "#lib/sync/poke-socket.ts";
import type { Parts } from "./parts.ts";

const ALARM = "sync";
const REFRESH_EVERY = 10 * 60_000;
/** States that may have ended meanwhile: an invitation was accepted, the disk has room again. */
const unsettled: ReadonlySet<string> = new Set(["no_organisation", "failed"]);

export function setUpSync({ session, sync, surfaces, tokens, later }: Parts): void {
  let surfacesOpen = 0;
  let refreshedAt = 0;

  async function run(): Promise<void> {
    await session.ready();
    await session.heard("time");
    if (session.state() === "signed_out") return;
    const isUnsettled = unsettled.has(session.state()) || session.lock() === "lease";
    if (Date.now() - refreshedAt > REFRESH_EVERY || isUnsettled) {
      refreshedAt = Date.now();
      await session.refresh();
    }
    await sync.request();
  }

  const poke = createPokeSocket({
    url: () => {
      const url = new URL("/v1/poke", session.backendUrl());
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      return url.href;
    },
    tokens,
    onPoke: () => void run(),
    later,
  });
  const follow = () => {
    if (surfacesOpen > 0 && session.state() === "ready") poke.start();
    else poke.stop();
  };

  surfaces.onCount((count) => {
    const opened = surfacesOpen === 0 && count > 0;
    surfacesOpen = count;
    follow();
    if (opened) void run();
  });
  let hands = "";
  session.changes.listen(() => {
    // Another backend or member: the old socket speaks for somebody else.
    const now = `${session.backendUrl()} ${session.member()?.id ?? ""} ${session.state()}`;
    if (now !== hands) {
      hands = now;
      poke.stop();
      if (session.state() === "ready") void sync.request();
    }
    follow();
  });
  sync.pulled.listen(() => void session.heard("confirmed"));
  tokens.onChange(() => void session.tokensChanged());

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void run();
  });
  // Alarms may be lost when the browser restarts.
  void browser.alarms.get(ALARM).then((alarm) => {
    if (!alarm) return browser.alarms.create(ALARM, { periodInMinutes: 1 });
  });
  browser.runtime.onStartup.addListener(() => void run());
  self.addEventListener("online", () => {
    poke.hurry();
    void run();
  });
  self.addEventListener("offline", () => void run());
}
