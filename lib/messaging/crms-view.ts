// Which CRMs a person may pick on this device, and which is at which host. A view of the surface port, with the
// commands that change it.
import type { Unread } from "../contract/crm-table/read-published.ts";
import type { RecordKind } from "../domain/record-ref.ts";
import type { Pickable } from "./picked.ts";

/** `matches` is what the browser is asked for; empty: self-hosted, the person names its host. */
export type OfferedCrm = {
  crm: string;
  label: string;
  matches: readonly string[];
  /** Somebody told this device of it, by a file or by pointing at its pages. */
  isOwn: boolean;
  /** Published, and this version reads no page by it: named where it was chosen, and offered nowhere else. */
  isUnread?: true;
};

/** What the member's organisation published. */
export type PublishedCrm = {
  tableId: string;
  /** As it is chosen for a host. */
  key: string;
  /** As its table is named, and a device's own of it. */
  crm: string;
  label: string;
  matches: readonly string[];
  by: string;
  at: number;
  /** Why this version of Tandem reads no page by it. */
  unread: Unread | null;
  /** Whether this device has a file of its own of it, and as it is published. */
  own: "none" | "same" | "differs";
};

export type CrmsView = {
  crms: OfferedCrm[];
  published: PublishedCrm[];
  /** Host → CRM, as people said or as addresses told. */
  chosen: Record<string, string>;
  /** What a person pointed at and has not kept yet. */
  picked: PickedView | null;
  /** Where a person points now. */
  pointing: { label: string; host: string } | null;
};

export type PickedView = {
  label: string;
  href: string;
  /** What of the address may be the record's id, the likeliest first. */
  parts: string[];
  /** `by`: the label or selector that finds it again. */
  picks: { field: Pickable; value: string; by: string }[];
};

/** `part`: which of `parts` is the id. */
export type CrmDraft = { kind: RecordKind; part: number };

/** `id` null: its address is read as no record. */
export type TriedRecord = { id: string | null; fields: { field: string; value: string }[] };

/** `at`: when it was published; null: of this device's own. */
export type CrmText = { text: string; at: number | null };

type Nothing = Record<string, never>;

export type CrmCommands = {
  /** CRM hosts the person granted: (re)registers the content script. */
  "hosts.changed": { args: Nothing; result: Nothing };
  /** Which CRM is at a host this person names; null forgets. Kept on this device. */
  "crm.choose": { args: { host: string; crm: string | null }; result: Nothing };
  /** The text of a file; refuses with all that is wrong with it. */
  "crm.take": { args: { text: string }; result: { crm: string; label: string } };
  /** Of a CRM of this device's own, or of one by its published key: the text of its file, and when that was published. */
  "crm.text": { args: { crm: string }; result: CrmText };
  /**
   * The picker, in the tab that shows a page of this host; refuses where none does, and where Tandem reads it by itself.
   * `isNew`: the browser was asked for this host only now, and it is given back where nothing comes of it.
   */
  "crm.pick": { args: { label: string; pattern: string; isNew: boolean }; result: Nothing };
  /** What a table of what was pointed at reads on that page now. */
  "crm.try": { args: CrmDraft; result: TriedRecord };
  "crm.save": { args: CrmDraft; result: { crm: string; label: string } };
  /** What was pointed at and not kept, and pointing that goes on. */
  "crm.unpick": { args: Nothing; result: Nothing };
  /** What its table finds on the page of this tab, to be sent to whoever mends the table: nothing of the page's texts. */
  "crm.report": { args: { tabId: number }; result: { text: string } };
  /** The same of the last used tab that shows a page of this host; refuses where none does. */
  "crm.reportAt": { args: { pattern: string }; result: { text: string } };
  /** `hosts`: where it was chosen. */
  "crm.remove": { args: { crm: string }; result: { hosts: string[] } };
};
