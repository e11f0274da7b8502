// Which CRMs a person may pick on this device, and which is at which host. A view of the surface port, with the
// commands that change it.

/** `matches` is what the browser is asked for; empty: self-hosted, the person names its host. */
export type OfferedCrm = { crm: string; label: string; matches: readonly string[] };

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
};
