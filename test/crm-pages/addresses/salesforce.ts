// Salesforce's addresses; more of them stand in lib/domain/record-url.test.ts.
import type { Addresses } from "./addresses.ts";

const host = "https://acme.lightning.force.com";
const DEAL = "006D000000CeQ8kIAF";

export const salesforceAddresses: Addresses = {
  crm: "salesforce",
  records: [
    [`${host}/lightning/r/Opportunity/${DEAL}/view`, "acme", "opportunity", DEAL],
    [`${host}/lightning/r/Account/001A0000006Vm9r/view`, "acme", "account", "001A0000006Vm9rIAC"],
  ],
  none: [
    ["a list", `${host}/lightning/o/Opportunity/list?filterName=Recent`],
    ["a new record", `${host}/lightning/o/Opportunity/new?count=1`],
    ["another object", `${host}/lightning/r/Contact/003A000000AbCdEIAV/view`],
    ["a look-alike", `https://acme.lightning.force.com.evil.example/lightning/r/Opportunity/${DEAL}/view`],
  ],
};
