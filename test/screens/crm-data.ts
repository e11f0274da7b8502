// CRMs as a person may pick them, in the pictures: hosted ones, self-hosted ones, as many as there may be.

import type { Hosts } from "#components/surface/platform.ts";
import type { CrmsView } from "#lib/messaging/crms-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { FakeCommands } from "./fake-surface.ts";

const hosted = (label: string, ...hosts: string[]) => ({
  crm: label.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
  label,
  matches: hosts.map((host) => `https://${host}/*`),
  isOwn: false,
});
const selfHosted = (crm: string, label: string) => ({ crm, label, matches: [], isOwn: false });

export const crms: CrmsView = {
  crms: [
    hosted("Salesforce", "*.lightning.force.com"),
    hosted("HubSpot", "app.hubspot.com", "app-eu1.hubspot.com"),
    hosted("Dynamics", "*.dynamics.com"),
    hosted("Pipedrive", "*.pipedrive.com"),
    hosted("Zoho CRM", "crm.zoho.com", "crm.zoho.eu"),
    hosted("Close", "app.close.com"),
    hosted("Attio", "app.attio.com"),
    hosted("Copper", "app.copper.com"),
    hosted("Zendesk Sell", "*.zendesk.com"),
    hosted("Freshsales", "*.myfreshworks.com"),
    selfHosted("atomic", "Atomic CRM"),
    selfHosted("espo", "EspoCRM"),
    selfHosted("erpnext", "ERPNext"),
    selfHosted("frappe", "Frappe CRM"),
    selfHosted("krayin", "Krayin"),
    selfHosted("odoo", "Odoo"),
    selfHosted("suite", "SuiteCRM"),
    selfHosted("tryton", "Tryton"),
    selfHosted("twenty", "Twenty"),
  ],
  published: [],
  chosen: { "crm.northwind.example": "espo" },
  picked: null,
  pointing: null,
};

export function grantedHosts(...patterns: string[]): Hosts {
  let granted = patterns;
  return {
    granted: async () => granted,
    required: () => [],
    request: async (asked) => {
      granted = [...granted, ...asked];
      return true;
    },
    remove: async (gone) => {
      granted = granted.filter((pattern) => !gone.includes(pattern));
      return true;
    },
  };
}

/** What the background does with a choice. */
export const choosing: FakeCommands = {
  "crm.choose": ({ host, crm }, fake) => {
    const { chosen, ...rest } = fake.get("crms") ?? crms;
    const { [host]: _, ...others } = chosen;
    fake.set("crms", { ...rest, chosen: crm === null ? others : { ...others, [host]: crm } });
    return {};
  },
};

/** After pointing at a record's page. */
export const withPicked: CrmsView = {
  ...crms,
  picked: {
    label: "House CRM",
    href: "https://crm.house.example/deals/4711/overview",
    parts: ["4711", "overview", "deals"],
    picks: [
      { field: "name", value: "Acme renewal", by: '[data-field="title"]' },
      { field: "stage", value: "Proposal", by: "Stage" },
    ],
  },
};
export const trying: FakeCommands = {
  "crm.try": () => ({ id: "4711", fields: [{ field: "name", value: "Acme renewal" }] }),
  "crm.save": () => ({ crm: "own-house-crm", label: "House CRM" }),
};

/** While they point, in another tab; given up, the background gives back what was asked for it. */
export const withPointing: CrmsView = {
  ...crms,
  pointing: { label: "House CRM", host: "crm.house.example" },
};
export const lentHost = grantedHosts("https://crm.house.example/*");
export const givingUp: FakeCommands = {
  "crm.unpick": async (_, fake) => {
    await lentHost.remove(await lentHost.granted());
    fake.set("crms", crms);
    return {};
  },
};

/** With one that somebody told this device of. */
export const withOwn: CrmsView = {
  ...crms,
  crms: [
    ...crms.crms,
    { crm: "house", label: "House CRM", matches: ["https://crm.house.example/*"], isOwn: true },
  ],
};

/** What the background does where it is removed and comes back. */
export const removing: FakeCommands = {
  "crm.text": () => ({ text: '{ "of": "House CRM" }', at: null }),
  "crm.remove": (_, fake) => {
    fake.set("crms", crms);
    return { hosts: ["crm.house.example"] };
  },
};

export const refusing: FakeCommands = {
  "crm.take": () => {
    const errors = [
      { at: "", message: "table.urls[0].pattern: Begin the pattern with ^, in each of its alternatives." },
      { at: "", message: "hosts[0]: Write a host as crm.example.com." },
    ];
    throw new CommandError({ code: "crm_file", message: "Nothing was taken from this file.", errors });
  },
};
