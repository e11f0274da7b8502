// Atomic CRM's addresses; more of them stand in lib/domain/record-url.test.ts.
import type { Addresses } from "./addresses.ts";

export const atomicAddresses: Addresses = {
  crm: "atomic",
  records: [
    ["https://crm.acme.example/#/deals/7/show", "https://crm.acme.example", "opportunity", "7"],
    ["https://crm.acme.example/#/companies/12/show/1", "https://crm.acme.example", "account", "12"],
  ],
  none: [
    ["a list", "https://crm.acme.example/#/deals"],
    ["a new record", "https://crm.acme.example/#/deals/create"],
    ["another object", "https://crm.acme.example/#/contacts/3/show"],
  ],
};
