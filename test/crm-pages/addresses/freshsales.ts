// Freshsales' addresses, saved views beside records.
import type { Addresses } from "./addresses.ts";

const host = "https://northwind-team.myfreshworks.com/crm/sales";

export const freshsalesAddresses: Addresses = {
  crm: "freshsales",
  records: [
    [`${host}/deals/402012367593`, "northwind-team", "opportunity", "402012367593"],
    [`${host}/deals/402012367593/`, "northwind-team", "opportunity", "402012367593"],
    [`${host}/deals/402012367593?tab=activities`, "northwind-team", "opportunity", "402012367593"],
    [`${host}/deals/402012367593/tasks`, "northwind-team", "opportunity", "402012367593"],
    ["https://clara.myfreshworks.com/crm/sales/deals/16001629700", "clara", "opportunity", "16001629700"],
    [`${host}/accounts/402012650925`, "northwind-team", "account", "402012650925"],
    [`${host}/accounts/402012650925#timeline`, "northwind-team", "account", "402012650925"],
    [`${host}/accounts/402012650925/deals?per_page=25`, "northwind-team", "account", "402012650925"],
  ],
  none: [
    ["a view of deals", `${host}/deals/view/402015942744`],
    ["a view of accounts", `${host}/accounts/view/402015942758?per_page=25`],
    ["all deals", `${host}/deals`],
    ["a new deal", `${host}/deals/new`],
    ["an import", `${host}/deals/import`],
    ["a contact", `${host}/contacts/402219350782`],
    ["a product", `${host}/products/402012367593`],
    ["the settings", `${host}/settings/deals/402012367593`],
    ["an id that is no number", `${host}/accounts/402012650925x`],
    ["the API", `${host}/api/deals/402012367593`],
    [
      "another product of the host",
      "https://northwind-team.myfreshworks.com/crm/marketer/deals/402012367593",
    ],
    ["a host of two labels", "https://a.northwind.myfreshworks.com/crm/sales/deals/402012367593"],
    ["a look-alike", "https://northwind.myfreshworks.com.evil.example/crm/sales/deals/402012367593"],
  ],
};
