// Everything the content script itself says to people: single texts and no catalogue, because each byte here loads with every
// page of a CRM. The minifier puts each into its place, so that they cost nothing. Whatever has values comes from the background.
export const name = "Tandem";
export const panelWidth = "Width of the Tandem panel";
export const close = "Close";
export const updated = "Tandem was updated. Reload this tab to go on.";
export const reload = "Reload";
export const later = "Later";
export const modal = "This page’s own dialog keeps all else still. Close it, or use the side panel.";
// The picker's: not in the content script.
export const pickLead = "Point at a value and click, or use the arrow keys and Enter. Escape ends it.";
export const pickWhat = "What is this?";
export const pickDone = "Done";
export const pickNone = "Nothing yet";
export const pickRemove = "Forget";
export const pickNoWay = "Nothing would find this again. Try the element around it: arrow up.";
export const pickName = "Name";
export const pickAccount = "Account";
export const pickStage = "Stage";
export const pickAmount = "Amount";
export const pickCloseDate = "Close date";
export const pickWebsite = "Website";
export const pickOwner = "Owner";
