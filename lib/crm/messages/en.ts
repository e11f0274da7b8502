// What is wrong with the file of a CRM, and how to mend it. Said by `crm-file.ts`; what
// its parts may be is said by `lib/contract`.
export const en = {
  "file.large": "The file is larger than {most} kB. A CRM takes a few kilobytes: is this the right file?",
  "file.json":
    "The file is no JSON: line {line}, column {column}. Look for a comma or quotation mark too many or missing there.",
  "file.at": "{at}: {what}",
  "file.whole": "the whole file",
  "file.format":
    "This file has format {found}; this version of Tandem reads format {known}. Update Tandem, or export the file again from this version.",
  "file.builtIn": "“{crm}” is a CRM that Tandem knows already. Give yours another name at table.crm.",
  "file.nothing": "The file holds no CRM: it needs “format”, “label”, “hosts” and “table”.",
  "file.more": "… and {count} more.",
} as const;
