// Pipedrive's addresses.
import type { Addresses } from "./addresses.ts";

const host = "https://northwind.pipedrive.com";

export const pipedriveAddresses: Addresses = {
  crm: "pipedrive",
  records: [
    [`${host}/deal/4001`, "northwind", "opportunity", "4001"],
    [`${host}/deal/4001/`, "northwind", "opportunity", "4001"],
    [`${host}/deal/4001?tab=notes`, "northwind", "opportunity", "4001"],
    [`${host}/deal/4001#activities`, "northwind", "opportunity", "4001"],
    ["https://NORTHWIND-2.pipedrive.com/deal/4001", "northwind-2", "opportunity", "4001"],
    ["https://app.pipedrive.com/deal/4001", "app", "opportunity", "4001"],
    [`${host}.mcas.ms/deal/4001`, "northwind", "opportunity", "4001"],
    [`${host}/organization/7001`, "northwind", "account", "7001"],
    [`${host}/organization/7001?tab=notes`, "northwind", "account", "7001"],
    [`${host}/organization/7001/`, "northwind", "account", "7001"],
  ],
  none: [
    ["the board", `${host}/pipeline/1`],
    ["the list of deals", `${host}/deals`],
    ["the list of organizations", `${host}/organizations/list`],
    ["a person", `${host}/person/31`],
    ["a lead", `${host}/leads/inbox/4001`],
    ["a new deal", `${host}/deal/new`],
    ["a deal without a number", `${host}/deal/`],
    ["an id that is no number", `${host}/deal/4001x`],
    ["a deeper page", `${host}/deal/4001/products`],
    ["the website", "https://www.pipedrive.com/deal/4001"],
    ["the API", "https://api.pipedrive.com/deal/4001"],
    ["a host of two labels", "https://a.northwind.pipedrive.com/deal/4001"],
    ["a look-alike", "https://northwind.pipedrive.com.evil.example/deal/4001"],
  ],
};
