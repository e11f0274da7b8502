// SuiteCRM's addresses, versions 8 and 7.
import type { Addresses } from "./addresses.ts";

const suite = "https://suite.acme.example";
const DEAL = "3f0c9a52-7d41-4b8e-9c1a-5e2b7d6f8a90";
const ACCOUNT = "a81e4c30-52bd-4d0f-8f6e-0c9b1d2e3f45";
const old = `${suite}/index.php`;

export const suitecrmAddresses: Addresses = {
  crm: "suitecrm",
  records: [
    [`${suite}/#/opportunities/record/${DEAL}`, suite, "opportunity", DEAL],
    [`${suite}/public/#/opportunities/record/${DEAL}?return_module=home`, suite, "opportunity", DEAL],
    [`${suite}/#/opportunities/edit/${DEAL}`, suite, "opportunity", DEAL],
    [`${suite}/#/accounts/record/${ACCOUNT.toUpperCase()}`, suite, "account", ACCOUNT],
    [`${old}?module=Opportunities&action=DetailView&record=${DEAL}`, suite, "opportunity", DEAL],
    [`${old}?record=${DEAL}&action=DetailView&module=Opportunities`, suite, "opportunity", DEAL],
    [
      `${old}?module=Opportunities&offset=3&stamp=1&action=EditView&record=${DEAL}`,
      suite,
      "opportunity",
      DEAL,
    ],
    [
      `${suite}/crm/index.php?action=DetailView&record=${ACCOUNT}&module=Accounts&x=1`,
      suite,
      "account",
      ACCOUNT,
    ],
    [
      `${suite}/legacy/index.php?module=Accounts&action=DetailView&record=${ACCOUNT}`,
      suite,
      "account",
      ACCOUNT,
    ],
  ],
  none: [
    ["a list", `${suite}/#/opportunities/index`],
    ["a new record", `${suite}/#/opportunities/create`],
    ["a new record after a route of a record", `${suite}/#/opportunities/duplicate/${DEAL}`],
    ["another object", `${suite}/#/contacts/record/${DEAL}`],
    ["a wrong id", `${suite}/#/opportunities/record/12`],
    ["a list of version 7", `${old}?module=Opportunities&action=index`],
    ["a new record of version 7", `${old}?module=Opportunities&action=EditView&return_action=DetailView`],
    [
      "a duplicate of version 7",
      `${old}?module=Opportunities&action=EditView&isDuplicate=true&record=${DEAL}`,
    ],
    ["another object of version 7", `${old}?module=Contacts&action=DetailView&record=${DEAL}`],
    ["only the way back", `${old}?module=Contacts&action=DetailView&return_module=Accounts&record=${DEAL}`],
    ["a wrong id in version 7", `${old}?module=Accounts&action=DetailView&record=${ACCOUNT}0`],
    ["a related id", `${old}?module=Accounts&action=DetailView&parent_record=${ACCOUNT}`],
  ],
};
