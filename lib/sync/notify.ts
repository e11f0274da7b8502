// What this device tells its person unasked: which kinds, and whether by the browser's notifications, which are off until
// they are asked for. What was told once is not told again. Called by the background.
import { z } from "zod";
import { type NoticeKind, noticeKind } from "../contract/words.ts";
import { isDoneOnceSeen } from "../domain/notice.ts";
import type { NotifySettings } from "../messaging/waiting.ts";
import { createEmitter, type Emitter } from "../util/emitter.ts";

const SETTINGS = "notify";
const TOLD = "notify:told";
const TICKED = "notify:ticked";
/** More than wait at one time; older ones would be told again only if they still waited. */
const MOST_KEPT = 2_000;

export const notifySettings = z.object({ browser: z.boolean(), off: z.array(noticeKind) });
const everything: NotifySettings = { browser: false, off: [] };

/** The part of `browser.storage.local` that is used. */
type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

export type Notify = {
  settings(): Promise<NotifySettings>;
  change(settings: NotifySettings): Promise<void>;
  /** Those of a kind that is on, without what the person ticked off. */
  wanted<T extends { kind: NoticeKind; key: string }>(items: readonly T[]): Promise<T[]>;
  /** Looked at, and nothing is left to do: only what asks for nothing goes by that, all else by an answer. */
  tickOff(key: string): Promise<void>;
  /** Those that were never told on this device; from now on they were. */
  untold<T extends { key: string }>(items: readonly T[]): Promise<T[]>;
  changes: Emitter<void>;
};

export function createNotify(area: Area, report: (error: unknown) => void): Notify {
  const changes = createEmitter<void>(report);
  const settings = async () => notifySettings.catch(everything).parse((await area.get(SETTINGS))[SETTINGS]);
  const keys = async (name: string) =>
    z
      .array(z.string())
      .catch([])
      .parse((await area.get(name))[name]);
  return {
    settings,
    async change(next) {
      await area.set({ [SETTINGS]: next });
      changes.tell();
    },
    async wanted(items) {
      const [{ off }, ticked] = await Promise.all([settings(), keys(TICKED)]);
      const isTicked = (kind: NoticeKind, key: string) => isDoneOnceSeen(kind) && ticked.includes(key);
      return items.filter(({ kind, key }) => !off.includes(kind) && !isTicked(kind, key));
    },
    async tickOff(key) {
      const ticked = await keys(TICKED);
      if (ticked.includes(key)) return;
      await area.set({ [TICKED]: [...ticked, key].slice(-MOST_KEPT) });
      changes.tell();
    },
    async untold(items) {
      const told = await keys(TOLD);
      const fresh = items.filter(({ key }) => !told.includes(key));
      if (fresh.length > 0) {
        const all = [...told, ...fresh.map(({ key }) => key)];
        await area.set({ [TOLD]: all.slice(-MOST_KEPT) });
      }
      return fresh;
    },
    changes,
  };
}
