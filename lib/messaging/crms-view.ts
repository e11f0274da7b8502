// Which CRMs a person may pick on this device, and which is at which host. A view of the surface port, with the
// commands that change it.

/** `matches` is what the browser is asked for; empty: self-hosted, the person names its host. */
export type OfferedCrm = {
  crm: string;
  label: string;
  matches: readonly string[];
  /** Somebody told this device of it, by a file or by pointing at its pages. */
  isOwn: boolean;
};

export type CrmsView = {
  crms: OfferedCrm[];
  /** Host → CRM, as people said or as addresses told. */
  chosen: Record<string, string>;
};

type Nothing = Record<string, never>;

export type CrmCommands = {
  /** CRM hosts the person granted: (re)registers the content script. */
  "hosts.changed": { args: Nothing; result: Nothing };
  /** Which CRM is at a host this person names; null forgets. Kept on this device. */
  "crm.choose": { args: { host: string; crm: string | null }; result: Nothing };
  /** The text of a file; refuses with all that is wrong with it. */
  "crm.take": { args: { text: string }; result: { crm: string; label: string } };
  /** Of a CRM of this device's own: the text of its file. */
  "crm.text": { args: { crm: string }; result: { text: string } };
  "crm.remove": { args: { crm: string }; result: Nothing };
};
