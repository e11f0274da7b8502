// Texts of a deal's history. What was done comes in words from the background, which words the outbox, too.
export const historyTexts = {
  "history.last": "Changed by {person}, {when}",
  "history.lastFrom": "Changed by {person}, {when}, {from}",
  "history.all": "All changes",
  "history.show": "Show what was done",
  "history.hide": "Hide what was done",
  "history.title": { one: "1 change", other: "{count} changes" },
  "history.none": "Nothing was done here yet.",
  "history.earlier": "Show earlier changes",
  "history.private": "Seen by our organisation alone",
  "history.made": "done {ago}, offline until then",
  "history.from.panel": "in the panel on the page",
  "history.from.side_panel": "in the side panel",
  "history.from.options": "in the options",
  "history.from.welcome": "in the first run",
} as const;
