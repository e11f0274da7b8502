// Messages between the content script of a CRM page and the background. Types only: the content script carries
// no zod; the background parses what arrives with `page-messages-parse.ts`.
import type { AdapterTable } from "../crm/adapter.ts";
import type { PageRecord } from "../crm/page-record.ts";
import type { Picked } from "./picked.ts";

export type PanelLayout = {
  /** Pixels, 320 to 640. */
  width: number;
  /** The launcher's distance from the top, in thousandths of the window's height. */
  launcherTop: number;
  /** In this tab. Width and place are remembered for the host; an open panel covers no other page unasked. */
  open: boolean;
};

/** What the launcher shows; `quiet` when no partner is in this account. */
export type LauncherState = {
  partners: number;
  waiting: number;
  /** The same in words. */
  label: string;
};

/** Content script → background. Each is answered. */
export type PageToBackground =
  /** The script started on this host: answers the host's table, or null when the host is not ours. */
  | { type: "page.hello"; host: string }
  /** The record in view changed, or more of its fields rendered; null: no record. */
  | { type: "page.record"; record: PageRecord | null }
  /** The person moved, resized, opened or closed the panel. */
  | { type: "page.layout"; layout: PanelLayout }
  /** The panel's frame loaded something: its page, or the browser's words that the page does not allow it. */
  | { type: "page.framed" }
  /** From the picker, where a person pointed at what a record's page shows; null: given up. */
  | { type: "page.picked"; picked: Picked | null };

export type OverlayTexts = Record<"panelWidth" | "close" | "updated" | "reload" | "later" | "modal", string>;

export type HelloAnswer = {
  table: AdapterTable;
  layout: PanelLayout;
  panelUrl: string;
  /** The overlay's style sheet: it need not be in the script that every page runs. */
  style: string;
  /** What the overlay says to people, which need not be there either: `lib/overlay/sent-texts.ts`. */
  texts: OverlayTexts;
} | null;
export type RecordAnswer = LauncherState;

/** Background → content script of one tab's top frame. */
export type BackgroundToPage =
  | { type: "page.launcher"; launcher: LauncherState }
  /** From the shortcut, the toolbar button, or the panel's own close button. */
  /** Whether the panel shows uncovered: answers a boolean where the browser takes a promise for an answer (Firefox). */
  | { type: "page.seen" }
  | { type: "page.toggle"; open: boolean | "toggle" }
  /** The panel's page did not come up in its frame: close it, and say so whenever it shall open. */
  | { type: "page.refused"; text: string };
