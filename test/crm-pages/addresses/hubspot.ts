// HubSpot's addresses, old and new, in its regions.
import type { Addresses } from "./addresses.ts";

const at = (region: string) => `https://app${region}.hubspot.com/contacts/2345678`;

export const hubspotAddresses: Addresses = {
  crm: "hubspot",
  records: [
    [`${at("")}/record/0-3/4001`, "2345678", "opportunity", "4001"],
    [`${at("-eu1")}/record/0-3/4001`, "2345678", "opportunity", "4001"],
    [`${at("-na2")}/record/0-3/4001/`, "2345678", "opportunity", "4001"],
    [`${at("-ap1")}/record/0-3/4001/view/1?eschref=x`, "2345678", "opportunity", "4001"],
    [`${at("")}/deal/4001`, "2345678", "opportunity", "4001"],
    [`${at("-na1")}/deal/4001/?interaction=note`, "2345678", "opportunity", "4001"],
    [`${at("")}/record/0-2/7001`, "2345678", "account", "7001"],
    [`${at("-eu1")}/record/0-2/7001?tab=about`, "2345678", "account", "7001"],
    [`${at("")}/company/7001`, "2345678", "account", "7001"],
    [`${at("-eu1")}/company/7001/`, "2345678", "account", "7001"],
    ["https://app.hubspot.com.mcas.ms/contacts/2345678/record/0-3/4001", "2345678", "opportunity", "4001"],
  ],
  none: [
    ["the list of deals", `${at("")}/objects/0-3/views/all/list`],
    ["the board of deals", `${at("")}/objects/0-3/views/all/board`],
    ["the older list", `${at("")}/deals/list/view/all/`],
    ["a contact", `${at("")}/record/0-1/51`],
    ["an older contact", `${at("")}/contact/51`],
    ["a ticket", `${at("")}/record/0-5/9001`],
    ["a custom object", `${at("")}/record/2-1234567/4001`],
    ["an object whose type begins alike", `${at("")}/record/0-31/4001`],
    ["a record without a portal", "https://app.hubspot.com/contacts/record/0-3/4001"],
    ["an id that is no number", `${at("")}/record/0-3/4001x`],
    ["settings", "https://app.hubspot.com/settings/2345678/objects/0-3"],
    ["the website", "https://www.hubspot.com/contacts/2345678/record/0-3/4001"],
    ["a look-alike", "https://app.hubspot.com.evil.example/contacts/2345678/record/0-3/4001"],
    ["a look-alike in front", "https://evil-app.hubspot.com/contacts/2345678/record/0-3/4001"],
  ],
};
