// Vtiger's addresses.
import type { Addresses } from "./addresses.ts";

const host = "https://vtiger.acme.example";
const page = `${host}/index.php`;
const GUID = "3f0c9a52-7d41-4b8e-9c1a-5e2b7d6f8a90";

export const vtigerAddresses: Addresses = {
  crm: "vtiger",
  records: [
    [`${page}?module=Potentials&view=Detail&record=123`, host, "opportunity", "123"],
    [`${page}?module=Potentials&view=Detail&record=123&app=SALES`, host, "opportunity", "123"],
    [`${page}?record=123&view=Detail&module=Potentials`, host, "opportunity", "123"],
    [`${page}?module=Potentials&view=Edit&record=123&app=SALES`, host, "opportunity", "123"],
    [
      `${page}?module=Potentials&relatedModule=Contacts&view=Detail&record=123&mode=showRelatedList&relationId=41`,
      host,
      "opportunity",
      "123",
    ],
    [
      `${host}/vtigercrm/index.php?module=Accounts&view=Detail&record=77&mode=showDetailViewByMode&requestMode=full`,
      host,
      "account",
      "77",
    ],
    [`${page}?module=Accounts&view=Detail&record=77#`, host, "account", "77"],
    [
      `http://localhost:8080/crm/?module=Accounts&view=Detail&record=77`,
      "http://localhost:8080",
      "account",
      "77",
    ],
  ],
  none: [
    ["a list", `${page}?module=Potentials&view=List&viewname=4&app=SALES`],
    ["a new record", `${page}?module=Potentials&view=Edit&app=SALES`],
    ["a duplicate", `${page}?module=Potentials&view=Edit&record=123&isDuplicate=true&app=SALES`],
    ["another object", `${page}?module=Contacts&view=Detail&record=123`],
    ["an object that only begins so", `${page}?module=PotentialsPlus&view=Detail&record=123`],
    [
      "an object whose related list is of deals",
      `${page}?module=Contacts&relatedModule=Potentials&view=Detail&record=1`,
    ],
    ["another view that begins so", `${page}?module=Potentials&view=DetailAjax&record=123`],
    ["the settings of an object", `${page}?module=Potentials&parent=Settings&view=Detail&record=1`],
    [
      "a new record beside another",
      `${page}?module=Potentials&view=Edit&sourceModule=Accounts&sourceRecord=77`,
    ],
    ["the number zero", `${page}?module=Potentials&view=Detail&record=0`],
    ["a web service's id", `${page}?module=Potentials&view=Detail&record=13x123`],
    ["an id of SuiteCRM", `${page}?module=Accounts&view=Detail&record=${GUID}`],
    ["SuiteCRM 7's word for it", `${page}?module=Opportunities&action=DetailView&record=123`],
    ["an account of SugarCRM 6", `${page}?module=Accounts&action=DetailView&record=123`],
    ["another page", `${host}/portal.php?module=Potentials&view=Detail&record=123`],
    ["the hosted edition", `${host}/view/detail?module=Potentials&id=123`],
  ],
};
