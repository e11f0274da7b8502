// CRMs that people told this device of: what is wrong with one, and what to do.
export const crmTexts = {
  "crm.notTaken": "Nothing was taken from this file: it has something to be mended.",
  "crm.tooMany": "This device keeps {most} CRMs of your own. Remove one first.",
  "crm.notFound": "This CRM is not on this device any more.",
  "crm.noTab": "No tab shows a page of {host}. Open a record there, then try again.",
  "crm.nothingPicked":
    "Nothing was pointed at yet, or the browser was closed since. Point at the page again.",
  "crm.notMade": "No table can be made of this.",
} as const;
