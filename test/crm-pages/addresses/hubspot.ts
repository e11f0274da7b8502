// HubSpot's addresses, old and new, of every data centre.
import type { Addresses } from "./addresses.ts";

const host = "https://app.hubspot.com/contacts/8446011";

export const hubspotAddresses: Addresses = {
  crm: "hubspot",
  records: [
    [`${host}/record/0-3/163831689925`, "8446011", "opportunity", "163831689925"],
    [`${host}/record/0-3/163831689925/`, "8446011", "opportunity", "163831689925"],
    [`${host}/record/0-3/163831689925/view/1?eventId=7`, "8446011", "opportunity", "163831689925"],
    [`${host}/record/0-3/163831689925?interaction=note#tab`, "8446011", "opportunity", "163831689925"],
    [`${host}/deal/163831689925`, "8446011", "opportunity", "163831689925"],
    [`${host}/deal/163831689925/?interaction=call`, "8446011", "opportunity", "163831689925"],
    ["https://app-eu1.hubspot.com/contacts/25/record/0-3/9", "25", "opportunity", "9"],
    ["https://app-na2.hubspot.com/contacts/25/record/0-2/77", "25", "account", "77"],
    ["https://app-na3.hubspot.com/contacts/342409300/record/0-2/7", "342409300", "account", "7"],
    ["https://app-ap1.hubspot.com/contacts/25/company/77/", "25", "account", "77"],
    [`${host}/record/0-2/163831689925`, "8446011", "account", "163831689925"],
    [`${host}/company/7`, "8446011", "account", "7"],
    ["https://app.hubspot.com.mcas.ms/contacts/25/record/0-2/77", "25", "account", "77"],
  ],
  none: [
    ["a list", `${host}/objects/0-3/views/all/list`],
    ["a board", `${host}/objects/0-3/views/all/board`],
    ["an old list", `${host}/deals/board/view/all/`],
    ["an old list of companies", `${host}/companies/list/view/all/`],
    ["a contact", `${host}/record/0-1/163831689925`],
    ["a ticket", `${host}/record/0-5/163831689925`],
    ["another object whose number begins alike", `${host}/record/0-33/163831689925`],
    ["a custom object", `${host}/record/2-3/163831689925`],
    ["an old contact", `${host}/contact/7`],
    ["a record without an id", `${host}/record/0-3/`],
    ["a new record", `${host}/record/0-3/new`],
    ["an id with letters", `${host}/record/0-3/163831689925a`],
    ["an id of 21 digits", `${host}/record/0-3/123456789012345678901`],
    ["no portal", "https://app.hubspot.com/contacts/record/0-3/163831689925"],
    ["a portal in letters", "https://app.hubspot.com/contacts/acme/record/0-3/163831689925"],
    ["another part of HubSpot", "https://app.hubspot.com/reports/8446011/record/0-3/163831689925"],
    ["the site about HubSpot", "https://www.hubspot.com/contacts/8446011/record/0-3/163831689925"],
    ["a host with more in front", "https://myapp.hubspot.com/contacts/8446011/record/0-3/163831689925"],
    ["a look-alike", "https://app.hubspot.com.evil.example/contacts/8446011/record/0-3/163831689925"],
    ["a look-alike dot", "https://app-eu1xhubspot.com/contacts/8446011/record/0-3/163831689925"],
    ["a path further down", "https://app.hubspot.com/x/contacts/8446011/record/0-3/163831689925"],
  ],
};
