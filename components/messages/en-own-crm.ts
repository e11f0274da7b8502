// CRMs that Tandem does not know by itself: files, and pages a person points at.
export const ownCrmTexts = {
  "ownCrm.title": "A CRM that is not in the list",
  "ownCrm.lead":
    "A small file tells Tandem how to read it. Import one that a colleague made, or hand on yours. It holds no code.",
  "ownCrm.import": "Import a file",
  "ownCrm.export": "Export",
  "ownCrm.exportOne": "Export {label}",
  "ownCrm.remove": "Remove",
  "ownCrm.removeOne": "Remove {label}",
  "ownCrm.removed": "{label} is removed from this device",
  "ownCrm.taken": "{label} can be added as a CRM now",
  "ownCrm.problems": "What is wrong with the file",
} as const;
