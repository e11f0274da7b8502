// What waits for a member and what partners ask of each other, as views show it. Part of the surface port.
import type { PlayRequest } from "../contract/play.ts";
import type { Organisation } from "../contract/records.ts";
import type { NoticeKind } from "../contract/words.ts";
import type { ServiceHeld } from "../domain/credit/service.ts";
import type { Notice } from "../domain/notice.ts";
import type { PlayStanding } from "../domain/play/play-standing.ts";

/** What a partner asked of us at this company, or we of them. */
export type PlayItem = {
  request: PlayRequest;
  partner: Organisation;
  standing: PlayStanding;
  /** We asked. */
  ours: boolean;
  /** Why it comes before others; null: it does not. */
  priority: ServiceHeld | null;
  /** Our answer is on its way, and does not count yet. */
  isAsked: boolean;
  /** Saved on this device, not on the server yet. */
  isPending: boolean;
};

/** What waits for this member in a deal, a request or a partnership, at which company. */
export type InboxItem = Notice & {
  dealId: string | null;
  /** The deal's name; null where it is of none. */
  deal: string | null;
  /** null: it is about a partner alone. */
  customer: string | null;
  /** Our account to open; null where none of ours is known to be that company. */
  accountId: string | null;
};
export type NotifySettings = {
  /** By the browser's notifications, too. */
  browser: boolean;
  off: NoticeKind[];
};
/** `items`: of the kinds that are on. */
export type InboxView = { items: InboxItem[]; settings: NotifySettings };
