// What is wrong with the file of a CRM, and how to mend it. Said by `crm-file.ts` and `adapter-schema.ts`.
export const en = {
  "pattern.wrong": "This is no regular expression that Tandem takes: no back references, no flags.",
  "pattern.anchored": "Begin the pattern with ^, in each of its alternatives.",
  "pattern.whole":
    "Bind the pattern to the beginning and to the end of the text, in each of its alternatives.",
  "pattern.runs":
    "This pattern can take very long on some texts. Repeat nothing that repeats inside, put a character between two repetitions that neither of them takes, and say how long each may be.",
  "pattern.group": "Name the part that is wanted: (?<{name}>…).",
  "selector.wrong":
    "This is no selector that every browser reads: plain CSS, with no pseudo-elements and no :has() in :has().",
  "parameter.needed": "A pattern on “query” needs the name of the parameter.",
  "host.wrong":
    "Write a host as crm.example.com, *.crm.example.com or 192.168.1.5, in small letters and without a port. One without encryption begins with http://.",
  "file.large": "The file is larger than {most} kB. A CRM takes a few kilobytes: is this the right file?",
  "file.json":
    "The file is no JSON: line {line}, column {column}. Look for a comma or quotation mark too many or missing there.",
  "file.at": "{at}: {what}",
  "file.whole": "the whole file",
  "file.format":
    "This file has format {found}; this version of Tandem reads format {known}. Update Tandem, or export the file again from this version.",
  "file.builtIn": "“{crm}” is a CRM that Tandem knows already. Give yours another name at table.crm.",
  "file.nothing": "The file holds no CRM: it needs “format”, “label”, “hosts” and “table”.",
  "file.host": "Leave this null: “hosts” at the top says where this CRM is.",
  "file.more": "… and {count} more.",
} as const;
