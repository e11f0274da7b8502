// Dynamics 365's addresses: parameters in any order, ids as the product, its mails and its exports write them.
import type { Addresses } from "./addresses.ts";

const host = "https://acme.crm4.dynamics.com";
const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const APP = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const page = `${host}/main.aspx`;

export const dynamicsAddresses: Addresses = {
  crm: "dynamics",
  records: [
    [`${page}?appid=${APP}&pagetype=entityrecord&etn=opportunity&id=${ID}`, host, "opportunity", ID],
    [`${page}?etn=opportunity&id=${ID}`, host, "opportunity", ID],
    [`${page}?id=${ID}&etn=opportunity&pagetype=entityrecord`, host, "opportunity", ID],
    [
      `${page}?forceUCI=1&pagetype=entityrecord&etn=opportunity&id=${ID}&formid=${APP}`,
      host,
      "opportunity",
      ID,
    ],
    [`${page}?etn=opportunity&pagetype=entityrecord&id=%7B${ID.toUpperCase()}%7D`, host, "opportunity", ID],
    [`${page}?etn=opportunity&pagetype=entityrecord&id={${ID}}`, host, "opportunity", ID],
    [`${page}?etc=3&extraqs=&histKey=1&id=%7b${ID}%7d&pagetype=entityrecord`, host, "opportunity", ID],
    [`${page}?appid=${APP}&pagetype=entityrecord&etn=account&id=${ID}`, host, "account", ID],
    [`${page}?etn=account&id=${ID}#tab`, host, "account", ID],
    [`${page}?etc=1&id=%7b${ID}%7d`, host, "account", ID],
    [
      `https://acme.crm.dynamics.com/main.aspx?etn=account&id=${ID}`,
      "https://acme.crm.dynamics.com",
      "account",
      ID,
    ],
    [
      `https://acme-uat.crm22.dynamics.com/main.aspx?etn=account&id=${ID}`,
      "https://acme-uat.crm22.dynamics.com",
      "account",
      ID,
    ],
    [
      `https://acme.crm.microsoftdynamics.us/main.aspx?etn=account&id=${ID}`,
      "https://acme.crm.microsoftdynamics.us",
      "account",
      ID,
    ],
    [
      `https://acme.crm.appsplatform.us/main.aspx?etn=account&id=${ID}`,
      "https://acme.crm.appsplatform.us",
      "account",
      ID,
    ],
    [
      `https://acme.crm.dynamics.cn/main.aspx?etn=account&id=${ID}`,
      "https://acme.crm.dynamics.cn",
      "account",
      ID,
    ],
    [
      `https://acme.crm9.dynamics.com.mcas.ms/main.aspx?etn=account&id=${ID}`,
      "https://acme.crm9.dynamics.com",
      "account",
      ID,
    ],
  ],
  none: [
    ["a list", `${page}?appid=${APP}&pagetype=entitylist&etn=opportunity&viewid=${ID}`],
    ["a list that names an id", `${page}?pagetype=entitylist&etn=opportunity&id=${ID}`],
    ["a dashboard after the id", `${page}?etn=opportunity&id=${ID}&pagetype=dashboard`],
    ["a page type that begins alike", `${page}?etn=opportunity&id=${ID}&pagetype=entityrecords`],
    ["a new record", `${page}?appid=${APP}&pagetype=entityrecord&etn=opportunity`],
    ["an app's id only", `${page}?appid=${ID}&etn=opportunity&pagetype=entityrecord`],
    ["a contact", `${page}?pagetype=entityrecord&etn=contact&id=${ID}`],
    ["a line of a deal", `${page}?pagetype=entityrecord&etn=opportunityproduct&id=${ID}`],
    ["another object by number", `${page}?pagetype=entityrecord&etc=33&id=${ID}`],
    ["a parameter that ends alike", `${page}?pagetype=entityrecord&xetn=opportunity&id=${ID}`],
    ["no object", `${page}?pagetype=entityrecord&id=${ID}`],
    ["an id without its last digit", `${page}?etn=account&id=${ID.slice(0, -1)}`],
    ["an id with one digit more", `${page}?etn=account&id=${ID}0`],
    ["a number for an id", `${page}?etn=account&id=12345`],
    ["another page", `${host}/tools/main.aspx?etn=account&id=${ID}`],
    ["the interface for programs", `https://acme.api.crm4.dynamics.com/main.aspx?etn=account&id=${ID}`],
    ["Business Central", `https://acme.bc.dynamics.com/main.aspx?etn=account&id=${ID}`],
    ["a region that is no number", `https://acme.crmx.dynamics.com/main.aspx?etn=account&id=${ID}`],
    ["no organisation", `https://crm4.dynamics.com/main.aspx?etn=account&id=${ID}`],
    ["a look-alike", `https://acme.crm4.dynamics.com.evil.example/main.aspx?etn=account&id=${ID}`],
    ["a look-alike dot", `https://acme.crm4xdynamics.com/main.aspx?etn=account&id=${ID}`],
  ],
};
