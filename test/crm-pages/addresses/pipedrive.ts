// Pipedrive's addresses: a company's own host, and the one that stands for any.
import type { Addresses } from "./addresses.ts";

const host = "https://acme.pipedrive.com";

export const pipedriveAddresses: Addresses = {
  crm: "pipedrive",
  records: [
    [`${host}/deal/42`, "acme", "opportunity", "42"],
    [`${host}/deal/42/`, "acme", "opportunity", "42"],
    [`${host}/deal/42?tab=notes`, "acme", "opportunity", "42"],
    [`${host}/deal/42#note-7`, "acme", "opportunity", "42"],
    [`${host}/deal/42/timeline`, "acme", "opportunity", "42"],
    ["https://ACME.pipedrive.com/deal/42", "acme", "opportunity", "42"],
    ["https://acme-fd92b9.pipedrive.com/deal/59336857960", "acme-fd92b9", "opportunity", "59336857960"],
    ["https://app.pipedrive.com/deal/42", "app", "opportunity", "42"],
    [`${host}/organization/3`, "acme", "account", "3"],
    [`${host}/organization/3/?tab=deals`, "acme", "account", "3"],
    ["https://app.pipedrive.com/organization/2045", "app", "account", "2045"],
    ["https://acme.pipedrive.com.mcas.ms/organization/3", "acme", "account", "3"],
  ],
  none: [
    ["a board", `${host}/pipeline/1`],
    ["a list", `${host}/deals/list/user/1`],
    ["a list of organizations", `${host}/organizations/list/filter/3`],
    ["a person", `${host}/person/42`],
    ["a lead", `${host}/leads/inbox/0f8fad5b-d9cb-469f-a165-70867728950e`],
    ["a deal looked at over a list", `${host}/deals/list?selectedDeal=42`],
    ["a new deal", `${host}/deal/new`],
    ["no id", `${host}/deal/`],
    ["an id in letters", `${host}/deal/acme`],
    ["an id with letters", `${host}/deal/42a`],
    ["an id that begins with nought", `${host}/deal/042`],
    ["an id of 19 digits", `${host}/deal/1234567890123456789`],
    ["a path further down", `${host}/x/deal/42`],
    ["the interface for programs", "https://api.pipedrive.com/deal/42"],
    ["the site about it", "https://www.pipedrive.com/deal/42"],
    ["no company", "https://pipedrive.com/deal/42"],
    ["a host with more in front", "https://a.acme.pipedrive.com/deal/42"],
    ["a look-alike", "https://acme.pipedrive.com.evil.example/deal/42"],
    ["a look-alike dot", "https://acme.pipedrivexcom/deal/42"],
    ["a look-alike behind", "https://acme.evilpipedrive.com/deal/42"],
  ],
};
