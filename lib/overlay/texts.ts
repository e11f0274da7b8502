// Everything that is said to people in a CRM's page but the panel: single texts and no catalogue. The name alone is in the content
// script, where each byte loads with every page; whatever has values comes from the background as it is said.
export const name = "Tandem";
// Sent with the background's first answer (sent-texts.ts).
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
export const pickPipeline = "Pipeline";
export const pickAmount = "Amount";
export const pickCloseDate = "Close date";
export const pickWebsite = "Website";
export const pickOwner = "Owner";
