// CRMs that an organisation published to its members, in the options.
export const publishedCrmTexts = {
  "pubCrm.title": "CRMs of {organisation}",
  "pubCrm.lead":
    "Published for everyone of {organisation}. Tandem reads one on this device only once you allow its hosts. Imported lists know the addresses of its records.",
  "pubCrm.none":
    "Nothing is published yet. What you publish below, every member of {organisation} can use, and imported lists know the addresses of its records.",
  "pubCrm.by": "Published by {person}, {date}",
  "pubCrm.use": "Use it here",
  "pubCrm.useOn": "Use it here: {label} on {hosts}",
  "pubCrm.used": "Used on {hosts}",
  "pubCrm.usedNow": "{label} is read as {organisation} published it, from the next load of its pages on",
  "pubCrm.newer": "Made by a newer version of Tandem: update this extension to use it.",
  "pubCrm.refused": "No longer taken by this version of Tandem: an admin publishes it anew.",
  "pubCrm.ownDiffers":
    "This device has a file of its own of this CRM. It stays as it is until you remove it.",
  "pubCrm.exportOne": "Export {label} as it is published",
  "pubCrm.publish": "Publish to {organisation}",
  "pubCrm.publishOne": "Publish to {organisation}: {label}",
  "pubCrm.publishAnew": "Publish the new version",
  "pubCrm.publishAnewOne": "Publish the new version of {label}",
  "pubCrm.isPublished": "{label} is published: every member of {organisation} can use it",
  "pubCrm.publishUndone": "{label} is as it was published before",
  "pubCrm.publishUndoneHosts":
    "{label} is as it was published before: allow {hosts} once more where you use it",
  "pubCrm.over": "Publish over the {label} that is there?",
  "pubCrm.overBy": "{person} published version {version} of it, {date}. Yours is version {own}.",
  "pubCrm.overTheirs": "What is published now reads",
  "pubCrm.overYours": "Yours reads",
  "pubCrm.overMeans":
    "Yours takes its place for every member; where it names a host no more, Tandem stops reading there and gives the host back. To look at what is there, export it first.",
  "pubCrm.overForGood":
    "This version of Tandem cannot read what is published now, so you cannot undo it here. To keep it, export it first.",
  "pubCrm.overAnyway": "Publish anyway",
  "pubCrm.unreadable": "This file cannot be published as it is: {reason}",
  "pubCrm.retract": "Retract",
  "pubCrm.retractOne": "Retract {label}",
  "pubCrm.retractSure": "Retract {label} from {organisation}?",
  "pubCrm.retractHosts": "Where members use it, Tandem stops reading these hosts and gives them back:",
  "pubCrm.retractFiles": "Whoever has a file of it keeps that file. Lists stay as they were imported.",
  "pubCrm.retractAgain":
    "It can be published again, from a file; every member then allows its hosts once more.",
  "pubCrm.retracted": "{label} is retracted",
  "pubCrm.retractUndone": "{label} is published again: allow its hosts once more where you use it",
} as const;
