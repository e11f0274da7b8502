// What is wrong with what somebody wrote of a CRM, and how to mend it. Said by the schemas of `crm-table`.
export const crmTexts = {
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
  "host.wide":
    "{host} would be read at hosts of strangers, too: name the hosts, or write *. before a domain that is yours (*.crm.example.com; in an office’s network *.crm.corp).",
  "file.host": "Leave this null: “hosts” at the top says where this CRM is.",
  "crmTable.large": "A CRM that is published may take {most} kB: remove what it does not need.",
  "crmTable.addresses":
    "The addresses of a CRM that is published may be tried in {most} ways, all patterns together; these take {found}. Say how long each repetition may be, and put a character after it that it does not take.",
} as const;
