// Copper's addresses: its links, which name the record, and the lists it opens a record over.
import type { Addresses } from "./addresses.ts";

const app = "https://app.copper.com/companies/562111/app";

export const copperAddresses: Addresses = {
  crm: "copper",
  records: [
    [`${app}#/deal/3041`, "562111", "opportunity", "3041"],
    [`${app}#/deal/3041/activity`, "562111", "opportunity", "3041"],
    [`${app}?p=db#/deal/3041`, "562111", "opportunity", "3041"],
    [
      `${app}#/browse/board/opportunities/default?pipeline=1084986&fullProfile=opportunities-3041`,
      "562111",
      "opportunity",
      "3041",
    ],
    ["https://app.prosperworks.com/companies/50272/app#/deal/3041", "50272", "opportunity", "3041"],
    [`${app}#/organization/77`, "562111", "account", "77"],
    [`${app}/#/organization/77?tab=activity`, "562111", "account", "77"],
    [`${app}#/browse/list/companies/default?fullProfile=companies-77`, "562111", "account", "77"],
    [`${app}#/browse/list/people/default?fullProfile=companies-77&tab=details`, "562111", "account", "77"],
  ],
  none: [
    ["a list", `${app}#/browse/list/companies/default`],
    ["a board", `${app}#/browse/board/opportunities/default?pipeline=1084986`],
    ["the feed", `${app}#/feed`],
    ["a new deal", `${app}#/deal/new`],
    ["a person", `${app}#/contact/12`],
    ["a person over a list", `${app}#/browse/list/people/default?fullProfile=people-12`],
    ["a lead", `${app}#/lead/12`],
    ["a search for a record's address", `${app}#/search-results/all/fullProfile=companies-77`],
    ["an id that is no number", `${app}#/organization/7x`],
    ["an organisation that is no number", "https://app.copper.com/companies/acme/app#/deal/3041"],
    ["the fragment alone", "https://app.copper.com/#/deal/3041"],
    ["a path in the fragment's place", "https://app.copper.com/companies/562111/app/deal/3041"],
    ["the settings", `${app}#/settings/api-keys`],
    ["a look-alike", "https://app.copper.com.evil.example/companies/562111/app#/deal/3041"],
  ],
};
