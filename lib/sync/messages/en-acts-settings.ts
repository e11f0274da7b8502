// What an organisation sets for itself. `line`: in a list of what waits; `did`: in a history, after the name of the person who
// did it.
export const settingsTexts = {
  "check.never.line": "Do not ask for the {check} in our joint plans",
  "check.never.did": "asks no more for the {check} in our joint plans",
  "check.usual.line": "Ask for the {check} in our joint plans as usual",
  "check.usual.did": "asks for the {check} in our joint plans as usual",
  "check.from.line": "Ask for the {check} in our joint plans from {stage} on",
  "check.from.did": "asks for the {check} in our joint plans from {stage} on",
  "outreach.never.line": "Never warn that another side reaches out, too",
  "outreach.never.did": "asks for no warning of a second outreach",
  "outreach.within.line": {
    one: "Warn where another side reaches out within {count} day",
    other: "Warn where another side reaches out within {count} days",
  },
  "outreach.within.did": {
    one: "asks for a warning where another side reaches out within {count} day",
    other: "asks for a warning where another side reaches out within {count} days",
  },
  "stage.map.line": "“{text}” in our CRM means {meaning}",
  "stage.map.did": "said that “{text}” means {meaning}",
  "stage.unmap.line": "Forget what a stage of our CRM means",
  "stage.unmap.did": "took back what a stage means",
  "stage.means.open": "open",
  "stage.means.won": "won",
  "stage.means.lost": "lost",
} as const;
