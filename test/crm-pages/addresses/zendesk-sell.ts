// Zendesk Sell's addresses, on both of its hosts.
import type { Addresses } from "./addresses.ts";

const host = "https://northwind.zendesk.com";
const old = "https://app.futuresimple.com";

export const zendeskSellAddresses: Addresses = {
  crm: "zendesk-sell",
  records: [
    [`${host}/sales/deals/160874453`, "northwind", "opportunity", "160874453"],
    [`${host}/sales/deals/160874453?zat=true`, "northwind", "opportunity", "160874453"],
    [`${host}/sales/deals/160874453/`, "northwind", "opportunity", "160874453"],
    [`${host}/sales/deals/160874453/documents`, "northwind", "opportunity", "160874453"],
    [`${old}/sales/deals/3351303`, "app", "opportunity", "3351303"],
    [`${host}/sales/contacts/70149392`, "northwind", "account", "70149392"],
    [`${host}/sales/contacts/70149392/deals?page=2`, "northwind", "account", "70149392"],
    ["https://d3v-north2.zendesk.com/sales/contacts/70149392", "d3v-north2", "account", "70149392"],
    [`${old}/crm/contacts/70149392`, "app", "account", "70149392"],
  ],
  none: [
    ["a list of deals", `${host}/sales/deals`],
    ["a list of contacts", `${host}/sales/contacts/list/12`],
    ["a new deal", `${host}/sales/deals/new`],
    ["a new contact", `${old}/crm/contacts/new`],
    ["a lead", `${host}/sales/leads/11866410`],
    ["a lead on the older host", `${old}/leads/11866410`],
    ["a ticket", `${host}/agent/tickets/4`],
    ["a support user of the same number", `${host}/agent/users/70149392`],
    ["an id that is no number", `${host}/sales/deals/160874453x`],
    ["an id that is too long", `${host}/sales/deals/${"9".repeat(21)}`],
    ["a host of two labels", "https://a.northwind.zendesk.com/sales/deals/160874453"],
    ["the API", "https://api.getbase.com/v2/deals/160874453"],
    ["a look-alike", "https://northwind.zendesk.com.evil.example/sales/deals/160874453"],
    ["a look-alike of the older host", "https://app.futuresimple.com.evil.example/sales/deals/3351303"],
  ],
};
