// CRMs that people told this device of: what is wrong with one, and what to do.
export const crmTexts = {
  "crm.published": "{label} (published)",
  "crm.publishedNewer": "{label} (published; needs a newer Tandem)",
  "crm.publishedRefused": "{label} (published; to be published anew)",
  "crm.notTaken": "Nothing was taken from this file: it has something to be mended.",
  "crm.tooMany": "This device keeps {most} CRMs of your own. Remove one first.",
  "crm.notFound": "This CRM is not on this device any more.",
  "crm.notPublished": "This CRM is published no more.",
  "crm.noTab": "No tab shows a page of {host}. Open a record there, then try again.",
  "crm.known": "Tandem reads {crm} by itself: there is nothing to point at.",
  "crm.nothingPicked":
    "Nothing was pointed at yet, or the browser was closed since. Point at the page again.",
  "report.title": "What Tandem finds on a page of {crm}",
  "report.facts":
    "Tandem {version}, table {table}, a page of kind {kind} in language {language}, address rule {rule}",
  "report.browser": "Browser: {browser}",
  "report.containers": "Where the record is looked for",
  "report.fields": "What is looked for in it",
  "report.tried": "{selector}: {found} found, {shown} in view, {filled} with a value",
  "report.tree": "How the page is built: names of elements and attributes, no texts and no values",
  "report.noLook":
    "The page could not be looked at: this tab shows another page, or the browser allows no script there.",
  "report.noRecord": "This tab shows no record of a CRM that Tandem knows.",
  "report.noLanguage": "unknown",
  "crm.namesake":
    "This device has another CRM of the same name, “{label}”. Export and remove it, then point again: what you make would take its place.",
  "crm.notMade": "No table can be made of this.",
} as const;
